target_sources(antevia_analysis PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/rounding.cpp
    ${CMAKE_CURRENT_LIST_DIR}/thresholds.cpp
    ${CMAKE_CURRENT_LIST_DIR}/in_hand.cpp
    ${CMAKE_CURRENT_LIST_DIR}/breach.cpp
    ${CMAKE_CURRENT_LIST_DIR}/decide_by.cpp
    ${CMAKE_CURRENT_LIST_DIR}/needs.cpp)
