target_sources(antevia_analysis PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/breaks.cpp
    ${CMAKE_CURRENT_LIST_DIR}/kept_back.cpp
    ${CMAKE_CURRENT_LIST_DIR}/nowcast.cpp
    ${CMAKE_CURRENT_LIST_DIR}/small_cells.cpp
    ${CMAKE_CURRENT_LIST_DIR}/treatment.cpp)
