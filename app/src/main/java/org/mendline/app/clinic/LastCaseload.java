package org.mendline.app.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mendline.app.caseload.CaseloadEntry;
import org.mendline.storage.store.ClinicStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The worklist as it was last computed, kept in the store, so that the program starts with it instead of an empty
/// table.
final class LastCaseload {
    private static final String KEY = "last-caseload";
    private static final Logger LOG = LoggerFactory.getLogger(LastCaseload.class);

    private final ClinicStore store;

    LastCaseload(ClinicStore store) {
        this.store = store;
    }

    /// What was kept, however old.
    Optional<Kept> read() {
        Optional<String> json = store.setting(KEY).filter(text -> !text.isEmpty());
        try {
            return json.map(text -> JsonMapper.shared().readValue(text, Kept.class));
        } catch (JacksonException e) { // written by another version: it is only a copy and will be computed anew
            LOG.debug("The kept caseload is of another form", e);
            return Optional.empty();
        }
    }

    void keep(Kept kept) {
        store.setSetting(KEY, JsonMapper.shared().writeValueAsString(kept));
    }

    /// Marks what is kept as older than the data.
    void outdate() {
        read().filter(kept -> !kept.modelVersion().isEmpty())
                .ifPresent(kept -> keep(new Kept(kept.on(), "", kept.entries())));
    }

    /// @param on day it was computed on
    /// @param modelVersion models that computed it; empty once data changed since
    record Kept(LocalDate on, String modelVersion, List<CaseloadEntry> entries) {
        Kept {
            entries = List.copyOf(entries);
        }
    }
}
