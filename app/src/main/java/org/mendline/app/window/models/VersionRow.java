package org.mendline.app.window.models;

/// One version of the clinic's own model, ready to list.
///
/// @param status in plain words
/// @param trained calendar day; empty for what is shipped
/// @param trainedBy the day and by whom
/// @param activated when and by whom; empty if it never was
/// @param shipped whether it is what came with the program
public record VersionRow(
        String version, String status, String trained, String trainedBy, String activated, boolean shipped) {}
