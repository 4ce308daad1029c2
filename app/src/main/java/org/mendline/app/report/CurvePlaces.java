package org.mendline.app.report;

/// Zero-based columns in which the numbers of a chart stand.
record CurvePlaces(
        int date, int measured, int median, int goal, int bandBase, int bandLower, int bandMiddle, int bandUpper) {}
