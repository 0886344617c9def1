target_sources(antevia_analysis PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/block.cpp
    ${CMAKE_CURRENT_LIST_DIR}/choice.cpp
    ${CMAKE_CURRENT_LIST_DIR}/draws.cpp
    ${CMAKE_CURRENT_LIST_DIR}/flow_forecast.cpp
    ${CMAKE_CURRENT_LIST_DIR}/flow_network.cpp
    ${CMAKE_CURRENT_LIST_DIR}/flow_regression.cpp
    ${CMAKE_CURRENT_LIST_DIR}/hindcast.cpp
    ${CMAKE_CURRENT_LIST_DIR}/hindcast_scores.cpp
    ${CMAKE_CURRENT_LIST_DIR}/layout.cpp
    ${CMAKE_CURRENT_LIST_DIR}/noise.cpp
    ${CMAKE_CURRENT_LIST_DIR}/outcome.cpp
    ${CMAKE_CURRENT_LIST_DIR}/record.cpp
    ${CMAKE_CURRENT_LIST_DIR}/rules.cpp
    ${CMAKE_CURRENT_LIST_DIR}/share_out.cpp
    ${CMAKE_CURRENT_LIST_DIR}/simulate.cpp
    ${CMAKE_CURRENT_LIST_DIR}/spin_up.cpp)
