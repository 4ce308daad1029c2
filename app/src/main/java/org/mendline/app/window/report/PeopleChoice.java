package org.mendline.app.window.report;

/// Which people the report is of.
public enum PeopleChoice {
    ALL,
    FLAGGED,
    SELECTED
}
