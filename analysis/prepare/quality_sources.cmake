target_sources(antevia_analysis PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/delivery_difference.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_checks.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_completeness.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_constants.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_evidence.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_gaps.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_level_shifts.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_lumps.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_mirror.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_partial_period.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_placeholders.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_rounding.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_spikes.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_sums.cpp
    ${CMAKE_CURRENT_LIST_DIR}/quality_timeliness.cpp
    ${CMAKE_CURRENT_LIST_DIR}/revision_triangle.cpp)
