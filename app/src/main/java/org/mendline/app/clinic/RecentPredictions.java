package org.mendline.app.clinic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mendline.app.prediction.PredictionResult;
import org.mendline.storage.person.PersonId;

/// The predictions last asked for, so that moving between screens costs nothing. Bounded: a twin holds thousands of
/// particles. Safe for use by several threads.
final class RecentPredictions {
    private static final int KEPT = 64;

    private final Map<PersonId, PredictionResult> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, PredictionResult> eldest) {
            return size() > KEPT;
        }
    };

    PredictionResult get(PersonId person, Function<PersonId, PredictionResult> predict) {
        synchronized (kept) {
            PredictionResult known = kept.get(person);
            if (known != null) {
                return known;
            }
        }
        PredictionResult fresh = predict.apply(person);
        synchronized (kept) {
            kept.put(person, fresh);
        }
        return fresh;
    }

    void forget(List<PersonId> people) {
        synchronized (kept) {
            people.forEach(kept::remove);
        }
    }

    void clear() {
        synchronized (kept) {
            kept.clear();
        }
    }
}
