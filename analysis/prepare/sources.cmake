target_sources(antevia_analysis PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/breaks.cpp
    ${CMAKE_CURRENT_LIST_DIR}/cell_sums.cpp
    ${CMAKE_CURRENT_LIST_DIR}/kept_back.cpp
    ${CMAKE_CURRENT_LIST_DIR}/known_sums.cpp
    ${CMAKE_CURRENT_LIST_DIR}/nested_groups.cpp
    ${CMAKE_CURRENT_LIST_DIR}/nowcast.cpp
    ${CMAKE_CURRENT_LIST_DIR}/series_families.cpp
    ${CMAKE_CURRENT_LIST_DIR}/small_cells.cpp
    ${CMAKE_CURRENT_LIST_DIR}/solvable_cells.cpp
    ${CMAKE_CURRENT_LIST_DIR}/treatment.cpp)
