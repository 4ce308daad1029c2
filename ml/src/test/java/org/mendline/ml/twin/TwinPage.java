package org.mendline.ml.twin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The page `docs/twin.md`, made from the code's own numbers and the text beside this class.
final class TwinPage {
    private TwinPage() {}

    static String text() throws IOException {
        List<EvidenceUse> evidence = EvidenceUse.all();
        return resource("twin-page.md")
                .replace("{mechanics}", mechanics())
                .replace("{shared}", PriorTable.shared())
                .replace("{conditions}", PriorTable.conditions())
                .replace("{effects}", effects())
                .replace(
                        "{contraction}",
                        resource("identifiability-contraction.md").strip())
                .replace("{entangled}", resource("identifiability-entangled.md").strip())
                .replace(
                        "{identifiability}",
                        resource("identifiability-reading.md").strip())
                .replace("{used}", evidence(evidence, true))
                .replace("{unused}", evidence(evidence, false));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TwinPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String mechanics() {
        MarkdownTable table = new MarkdownTable(
                "condition",
                "usual sleep, load, therapy, protein, mobility",
                "`H` on day 0",
                "`w`",
                "`s`",
                "strength share",
                "`f`",
                "noise of `C` a day",
                "therapy effect");
        for (Condition condition : Condition.values()) {
            Mechanics m = ConditionPriors.mechanics(condition);
            Dose usual = m.usual();
            table.row(
                    PriorTable.words(condition),
                    "%s h, %s AU, %s min, %s g/kg, %s min"
                            .formatted(
                                    PriorTable.number(usual.sleepHours()),
                                    PriorTable.number(usual.loadAu()),
                                    PriorTable.number(usual.therapyMinutes()),
                                    PriorTable.number(usual.proteinGramsPerKg()),
                                    PriorTable.number(usual.mobilityMinutes())),
                    plain(m.startHealing()),
                    plain(m.healingWeight()),
                    plain(m.outcomeSd()),
                    plain(m.strengthShare()),
                    plain(m.fatigueCost()),
                    plain(m.capacityNoise()),
                    m.therapy()
                            + (m.therapyFades() ? ", fades" : "")
                            + (m.earlyHarm() ? ", harms early" : "")
                            + (m.needsUse() ? "" : ", no disuse"));
        }
        return table.toString();
    }

    private static String plain(double x) {
        return x == 0 ? "0" : Double.toString(x);
    }

    private static String effects() {
        MarkdownTable table = new MarkdownTable("effect", "what one unit is", "mean", "95 % interval", "source");
        for (Effect e : Effect.values()) {
            boolean log = e == Effect.LN_FITNESS_TIME;
            table.row(
                    e.name(),
                    e.meaning(),
                    effect(e.mean(), log),
                    effect(e.mean() - 1.96 * e.sd(), log) + " to " + effect(e.mean() + 1.96 * e.sd(), log),
                    PriorTable.cited(e.source()));
        }
        return table.toString();
    }

    private static String effect(double x, boolean log) {
        return log ? "ln " + PriorTable.number(Math.exp(x)) : PriorTable.number(x);
    }

    private static String evidence(List<EvidenceUse> all, boolean used) {
        MarkdownTable table = new MarkdownTable("evidence", "finding", "citation", used ? "where" : "why not");
        for (EvidenceUse e : all) {
            if (e.used() == used) {
                table.row(e.subject(), e.finding(), e.citation(), e.why());
            }
        }
        return table.toString();
    }
}
