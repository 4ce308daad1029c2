package org.mendline.app.window.quarantine;

import java.util.List;
import org.mendline.app.checking.SetAsideGroup;

/// Records set aside for one reason, ready to show.
public record GroupRow(SetAsideGroup group, String file, String problem, String count, List<RecordRow> records) {
    public GroupRow {
        records = List.copyOf(records);
    }
}
