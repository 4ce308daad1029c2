package org.mendline.ml.local;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.PersonParameter;
import org.mendline.ml.twin.PriorSource;
import org.mendline.ml.twin.RecoveryRecord;
import org.mendline.ml.twin.TwinPrior;

/// The literature's priors as moved by a clinic's own finished recoveries. Groups keep their structure: all
/// groups of a condition move alike. Conditions without a shift stay as the literature has them. Immutable.
public final class LocalPriors implements PriorSource {
    private final Optional<String> name;
    private final Map<Condition, Map<PersonParameter, PriorShift>> shifts;

    /// @param name of the version; empty for priors that are only being tried
    public LocalPriors(Optional<String> name, Map<Condition, Map<PersonParameter, PriorShift>> shifts) {
        this.name = name;
        this.shifts = new EnumMap<>(Condition.class);
        shifts.forEach((condition, byParameter) -> this.shifts.put(condition, Map.copyOf(byParameter)));
    }

    /// Shifts by parameter; empty where the literature stands.
    public Map<PersonParameter, PriorShift> shifts(Condition condition) {
        return shifts.getOrDefault(condition, Map.of());
    }

    @Override
    public TwinPrior of(RecoveryRecord record) {
        TwinPrior prior = LITERATURE.of(record);
        for (PersonParameter parameter : PersonParameter.values()) {
            PriorShift by = shifts(record.condition()).get(parameter);
            prior = by == null ? prior : prior.adjusted(parameter, by.shift(), by.spread());
        }
        return prior;
    }

    @Override
    public Optional<String> name() {
        return name;
    }
}
