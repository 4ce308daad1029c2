package org.mendline.app.window.plans;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mendline.app.scenario.Limits;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.Effect;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.LeverEvidence;
import org.mendline.ml.twin.LeverEvidence.Cited;

/// What stands behind a lever, in words: effect, size with its interval, citation and grade.
final class EvidenceWords {
    private final Texts texts;

    EvidenceWords(Texts texts) {
        this.texts = texts;
    }

    /// Everything the lever acts through, a paragraph an effect.
    String of(Lever lever, Condition condition) {
        String effects =
                LeverEvidence.of(lever, condition).stream().map(this::effect).collect(Collectors.joining("\n\n"));
        String all = texts.format("plans.evidence.of", name(lever), effects);
        return LeverEvidence.assumption(lever)
                .map(assumed -> all + "\n\n" + assumed)
                .orElse(all);
    }

    private String effect(Cited cited) {
        String grade = texts.get(
                "plans.evidence.grade." + cited.effect().source().grade().name());
        return texts.format(
                cited.weak() ? "plans.evidence.weak" : "plans.evidence.effect",
                cited.effect().meaning(),
                number(cited.effect(), cited.mean()),
                number(cited.effect(), cited.lo95()),
                number(cited.effect(), cited.hi95()),
                cited.effect().source().text(),
                grade);
    }

    /// What a search rests on: which levers have weak evidence, and what it knows nothing of.
    List<String> ofSearch(Condition condition) {
        String weak = Arrays.stream(Lever.values())
                .filter(lever -> LeverEvidence.weak(lever, condition))
                .map(this::name)
                .collect(Collectors.joining(", "));
        return List.of(texts.get("plans.best.cited"), texts.format("plans.best.weak", weak), Limits.DRUGS);
    }

    private String name(Lever lever) {
        return texts.get("lever." + lever.key());
    }

    private static String number(Effect effect, double value) {
        boolean days = effect == Effect.LN_FITNESS_TIME;
        return String.format(Locale.ENGLISH, days ? "%.0f" : "%.2f", value).replace('-', '\u2212');
    }
}
