antevia_test(plan_tests
    SOURCES
        ${CMAKE_CURRENT_LIST_DIR}/plan_document_test.cpp
        ${CMAKE_CURRENT_LIST_DIR}/plan_afterwards_test.cpp
        ${CMAKE_CURRENT_LIST_DIR}/plan_figures_test.cpp
        ${CMAKE_CURRENT_LIST_DIR}/plan_reading.cpp
    LINK antevia_usecases)
# Values in tests name only the members that matter.
target_compile_options(plan_tests PRIVATE -Wno-missing-field-initializers)
