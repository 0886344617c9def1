target_sources(antevia_analysis PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/accuracy.cpp
    ${CMAKE_CURRENT_LIST_DIR}/backtest.cpp
    ${CMAKE_CURRENT_LIST_DIR}/ets.cpp
    ${CMAKE_CURRENT_LIST_DIR}/ets_errors.cpp
    ${CMAKE_CURRENT_LIST_DIR}/forecast.cpp
    ${CMAKE_CURRENT_LIST_DIR}/forecast_warnings.cpp
    ${CMAKE_CURRENT_LIST_DIR}/gaps.cpp
    ${CMAKE_CURRENT_LIST_DIR}/intervals.cpp
    ${CMAKE_CURRENT_LIST_DIR}/members.cpp
    ${CMAKE_CURRENT_LIST_DIR}/sample_paths.cpp
    ${CMAKE_CURRENT_LIST_DIR}/seasonal.cpp
    ${CMAKE_CURRENT_LIST_DIR}/simple_methods.cpp
    ${CMAKE_CURRENT_LIST_DIR}/theta.cpp)
