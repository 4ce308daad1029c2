package org.mendline.app.window.importing.wizard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.Meaning.Role;
import org.mendline.storage.importing.question.MeasureSuggestion;
import org.mendline.storage.importing.question.NameInDoubt;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.MeasureCatalogue;

/// A meaning that can be chosen for a name.
///
/// @param meaning without unit; empty for "not said"
/// @param usualUnit of a measure, as Mendline keeps it
record MeaningChoice(Optional<Meaning> meaning, String label, Optional<String> usualUnit) {
    /// What may be chosen: nothing, the roles, what resembles the name, then every other measure by name.
    static List<MeaningChoice> all(NameInDoubt name, List<Role> roles, MeasureCatalogue measures, Texts texts) {
        List<MeaningChoice> choices = new ArrayList<>();
        choices.add(new MeaningChoice(Optional.empty(), texts.get("wizard.choice.open"), Optional.empty()));
        for (Role role : roles) {
            choices.add(new MeaningChoice(
                    Optional.of(new Meaning.Column(role)), texts.get("wizard.role." + role), Optional.empty()));
        }
        Set<String> taken = new HashSet<>();
        for (MeasureSuggestion s : name.suggestions()) {
            taken.add(s.code());
            choices.add(measure(s.code(), texts.format("wizard.choice.suggested", s.name(), s.code()), s.unit()));
        }
        measures.all().stream()
                .filter(m -> !taken.contains(m.code()))
                .sorted(java.util.Comparator.comparing(Measure::name))
                .forEach(m -> choices.add(
                        measure(m.code(), texts.format("wizard.choice.measure", m.name(), m.code()), m.unit())));
        return List.copyOf(choices);
    }

    private static MeaningChoice measure(String code, String label, String unit) {
        return new MeaningChoice(Optional.of(new Meaning.Measured(code, Optional.empty())), label, Optional.of(unit));
    }

    /// Whether this is what was said, whatever the unit.
    boolean is(Optional<Meaning> said) {
        return said.map(MeaningChoice::bare).equals(meaning);
    }

    private static Meaning bare(Meaning meaning) {
        return meaning instanceof Meaning.Measured m ? new Meaning.Measured(m.code(), Optional.empty()) : meaning;
    }

    /// With a unit where it is a measure.
    Optional<Meaning> in(String unit) {
        Optional<String> given = Optional.of(unit.strip()).filter(u -> !u.isEmpty());
        return meaning.map(
                m -> m instanceof Meaning.Measured measured ? new Meaning.Measured(measured.code(), given) : m);
    }
}
