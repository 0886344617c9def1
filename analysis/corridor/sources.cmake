target_sources(antevia_analysis PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/assimilate.cpp
    ${CMAKE_CURRENT_LIST_DIR}/block.cpp
    ${CMAKE_CURRENT_LIST_DIR}/block_stay.cpp
    ${CMAKE_CURRENT_LIST_DIR}/block_ways.cpp
    ${CMAKE_CURRENT_LIST_DIR}/calibrate.cpp
    ${CMAKE_CURRENT_LIST_DIR}/calibration_fit.cpp
    ${CMAKE_CURRENT_LIST_DIR}/choice.cpp
    ${CMAKE_CURRENT_LIST_DIR}/count_rows.cpp
    ${CMAKE_CURRENT_LIST_DIR}/draws.cpp
    ${CMAKE_CURRENT_LIST_DIR}/ensemble_smoother.cpp
    ${CMAKE_CURRENT_LIST_DIR}/flow_forecast.cpp
    ${CMAKE_CURRENT_LIST_DIR}/flow_network.cpp
    ${CMAKE_CURRENT_LIST_DIR}/flow_regression.cpp
    ${CMAKE_CURRENT_LIST_DIR}/free_parameters.cpp
    ${CMAKE_CURRENT_LIST_DIR}/hindcast.cpp
    ${CMAKE_CURRENT_LIST_DIR}/hindcast_scores.cpp
    ${CMAKE_CURRENT_LIST_DIR}/ensemble.cpp
    ${CMAKE_CURRENT_LIST_DIR}/layout.cpp
    ${CMAKE_CURRENT_LIST_DIR}/network_check.cpp
    ${CMAKE_CURRENT_LIST_DIR}/noise.cpp
    ${CMAKE_CURRENT_LIST_DIR}/outcome.cpp
    ${CMAKE_CURRENT_LIST_DIR}/prepared.cpp
    ${CMAKE_CURRENT_LIST_DIR}/ranges.cpp
    ${CMAKE_CURRENT_LIST_DIR}/record.cpp
    ${CMAKE_CURRENT_LIST_DIR}/rules.cpp
    ${CMAKE_CURRENT_LIST_DIR}/share_out.cpp
    ${CMAKE_CURRENT_LIST_DIR}/simulate.cpp
    ${CMAKE_CURRENT_LIST_DIR}/small_counts.cpp
    ${CMAKE_CURRENT_LIST_DIR}/spin_up.cpp
    ${CMAKE_CURRENT_LIST_DIR}/state.cpp
    ${CMAKE_CURRENT_LIST_DIR}/transit.cpp)
# Let the compiler work on several rows at once: nobody reads errno or floating-point flags here. Values stay the same.
set_source_files_properties(${CMAKE_CURRENT_LIST_DIR}/count_rows.cpp PROPERTIES
    COMPILE_OPTIONS "-fno-math-errno;-fno-trapping-math")
