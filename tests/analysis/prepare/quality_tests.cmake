find_package(rapidcheck REQUIRED)

antevia_test(analysis_quality_tests
    SOURCES
        prepare/delivery_difference_test.cpp
        prepare/quality_mirror_test.cpp
        prepare/quality_test.cpp
        prepare/revision_triangle_test.cpp
        prepare/small_cells_test.cpp
    LINK antevia_analysis rapidcheck)
