target_sources(antevia_analysis PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/assumptions.cpp
    ${CMAKE_CURRENT_LIST_DIR}/decision.cpp
    ${CMAKE_CURRENT_LIST_DIR}/load.cpp
    ${CMAKE_CURRENT_LIST_DIR}/morris.cpp
    ${CMAKE_CURRENT_LIST_DIR}/shapley.cpp
    ${CMAKE_CURRENT_LIST_DIR}/sobol.cpp)
