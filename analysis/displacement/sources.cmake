target_sources(antevia_analysis PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/arrival_shares.cpp
    ${CMAKE_CURRENT_LIST_DIR}/prediction.cpp
    ${CMAKE_CURRENT_LIST_DIR}/reports.cpp
    ${CMAKE_CURRENT_LIST_DIR}/ways.cpp)
