package org.mendline.app.clinic;

import java.util.List;
import org.mendline.app.caseload.SavedView;
import org.mendline.app.caseload.SavedViews;
import org.mendline.storage.store.ClinicStore;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The caseload's views, kept as one setting of the store.
final class StoredViews implements SavedViews {
    private static final String KEY = "caseload-views";
    private static final TypeReference<List<SavedView>> VIEWS = new TypeReference<>() {};

    private final ClinicStore store;

    StoredViews(ClinicStore store) {
        this.store = store;
    }

    @Override
    public List<SavedView> all() {
        return store.setting(KEY)
                .filter(text -> !text.isEmpty())
                .map(text -> JsonMapper.shared().readValue(text, VIEWS))
                .orElse(List.of());
    }

    @Override
    public void keep(SavedView view) {
        write(SavedViews.with(all(), view));
    }

    @Override
    public void forget(String name) {
        write(SavedViews.without(all(), name));
    }

    private void write(List<SavedView> views) {
        store.setSetting(KEY, JsonMapper.shared().writeValueAsString(views));
    }
}
