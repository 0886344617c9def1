target_sources(antevia_analysis PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/optimise.cpp
    ${CMAKE_CURRENT_LIST_DIR}/philox_rows.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quantiles.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quasi_newton.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quick_normal.cpp
    ${CMAKE_CURRENT_LIST_DIR}/random.cpp
    ${CMAKE_CURRENT_LIST_DIR}/stable_math.cpp)
