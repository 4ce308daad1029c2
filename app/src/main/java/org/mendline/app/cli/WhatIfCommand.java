package org.mendline.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mendline.app.caseload.FeatureNames;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.scenario.LeverSetting;
import org.mendline.ml.forecast.Fan;
import org.mendline.ml.forecast.Projection;
import org.mendline.ml.forecast.TimeToGoal;
import org.mendline.ml.twin.Dose;
import org.mendline.ml.twin.Lever;
import org.mendline.ml.twin.Protocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "whatif",
        description = {
            "Compares the present plan (A) with a changed one (B), with the same random numbers.",
            "Levers: sleep, load, therapy, protein, cold, mobility."
        })
final class WhatIfCommand extends StoreCommand {
    private static final int[] SHOWN_DAYS = {1, 3, 7, 14, 28, 56, 84};

    @Mixin
    private PersonArgument person = new PersonArgument();

    @Option(
            names = "--set",
            arity = "1",
            required = true,
            paramLabel = "LEVER=VALUE",
            description = "A change, for example sleep=9h or load=-15%%; may be repeated.")
    private List<String> settings = List.of();

    @Override
    public Integer call() {
        List<LeverSetting> changes =
                settings.stream().map(WhatIfCommand::setting).toList();
        try (OpenClinic clinic = store.open()) {
            PersonPrediction p = PredictCommand.predicted(clinic, person.in(clinic));
            Dose usual = p.twin().usualDose();
            Protocol changed = p.plan();
            for (LeverSetting s : changes) {
                changed = s.applyTo(changed, usual);
            }
            Projection b = clinic.project(p, changed, Clinic.FUTURES);
            WhatIfJson json = WhatIfJson.of(p, b, changes, usual, changed);
            output.print(json, out -> text(out, json));
        }
        return 0;
    }

    static LeverSetting setting(String text) {
        try {
            return LeverSetting.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(2, String.valueOf(e.getMessage()));
        }
    }

    private static void text(PrintWriter out, WhatIfJson json) {
        json.changes.forEach(
                c -> out.printf(Locale.ROOT, "%s: %.1f → %.1f %s a day%n", c.lever(), c.from(), c.to(), c.unit()));
        out.printf("%s in %s:%n", json.outcome.name(), FeatureNames.unit(json.outcome.unit()));
        for (int day : SHOWN_DAYS) {
            Fan.Point a = json.asNow.horizons().get(day);
            Fan.Point b = json.changed.horizons().get(day);
            out.printf(
                    Locale.ROOT,
                    "  in %2d d   A %7.1f (80 of 100: %.1f to %.1f)   B %7.1f (%.1f to %.1f)   B − A %+.1f%n",
                    day,
                    a.median(),
                    a.lo80(),
                    a.hi80(),
                    b.median(),
                    b.lo80(),
                    b.hi80(),
                    b.median() - a.median());
        }
    }

    record WhatIfJson(
            String person,
            boolean simulated,
            PredictionJson.OutcomeJson outcome,
            List<ChangeJson> changes,
            BranchJson asNow,
            BranchJson changed) {
        static WhatIfJson of(
                PersonPrediction p, Projection b, List<LeverSetting> settings, Dose usual, Protocol changed) {
            List<ChangeJson> changes = new ArrayList<>();
            for (LeverSetting s : settings) {
                Lever lever = s.lever();
                changes.add(new ChangeJson(lever.key(), lever.of(usual), lever.of(changed.dose(0)), lever.unit()));
            }
            PredictionJson now = PredictionJson.of(p, Optional.empty());
            return new WhatIfJson(
                    now.person(),
                    now.simulated(),
                    now.outcome(),
                    changes,
                    BranchJson.of(p.projection()),
                    BranchJson.of(b));
        }
    }

    record ChangeJson(String lever, double from, double to, String unit) {}

    record BranchJson(List<Fan.Point> horizons, Optional<TimeToGoal> timeToGoal) {
        static BranchJson of(Projection p) {
            return new BranchJson(p.outcome().points(), p.timeToGoal());
        }
    }
}
