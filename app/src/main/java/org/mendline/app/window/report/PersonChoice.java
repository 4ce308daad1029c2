package org.mendline.app.window.report;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.mendline.app.caseload.CaseloadEntry;

/// A person who may be in the report. FX thread only.
public final class PersonChoice {
    private final CaseloadEntry entry;
    private final BooleanProperty chosen = new SimpleBooleanProperty(this, "chosen", true);

    PersonChoice(CaseloadEntry entry) {
        this.entry = entry;
    }

    public CaseloadEntry entry() {
        return entry;
    }

    /// Whether the person is in.
    public BooleanProperty chosenProperty() {
        return chosen;
    }
}
