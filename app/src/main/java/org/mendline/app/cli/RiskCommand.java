package org.mendline.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.risk.PersonRisks;
import org.mendline.app.scenario.LeverSetting;
import org.mendline.ml.risk.AclReturn;
import org.mendline.ml.risk.AclReturn.Criteria;
import org.mendline.ml.risk.LoadRatio;
import org.mendline.ml.risk.RiskAssessment;
import org.mendline.ml.risk.RiskAssessment.NotAssessable;
import org.mendline.ml.risk.RiskAssessment.Risk;
import org.mendline.ml.risk.RiskFactor;
import org.mendline.ml.twin.Protocol;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "risk",
        description = {
            "Risk of overtraining under a plan and, after ACL reconstruction, of re-injury after a return to sport.",
            "Every figure rests on published evidence or the twin's futures and says so."
        })
final class RiskCommand extends StoreCommand {
    @Mixin
    private PersonArgument person = new PersonArgument();

    @Option(
            names = "--set",
            arity = "1",
            paramLabel = "LEVER=VALUE",
            description = "A change of the plan, as in `whatif`; may be repeated.")
    private List<String> settings = List.of();

    @Option(names = "--return", paramLabel = "DATE", description = "Planned or past return to pivoting sport.")
    private @Nullable LocalDate returnDate;

    @Option(
            names = "--criteria",
            paramLabel = "RESULT",
            description = "Return-to-sport criteria: passed, not-passed or not-tested (default).",
            defaultValue = "not-tested")
    private String criteria = "not-tested";

    @Option(
            names = "--level-one",
            paramLabel = "YES|NO",
            description = "Whether the sport is one of jumping, cutting and pivoting (level I).")
    private @Nullable String levelOne;

    @Override
    public Integer call() {
        List<LeverSetting> changes =
                settings.stream().map(WhatIfCommand::setting).toList();
        Criteria judged = judged();
        try (OpenClinic clinic = store.open()) {
            PersonPrediction p = PredictCommand.predicted(clinic, person.in(clinic));
            Protocol plan = p.plan();
            for (LeverSetting change : changes) {
                plan = change.applyTo(plan, p.twin().usualDose());
            }
            PersonRisks risks = PersonRisks.of(p, plan, planned(p, judged));
            RisksJson json = new RisksJson(
                    p.person().id().value(),
                    PredictionJson.simulated(p),
                    RiskJson.of(risks.overtraining()),
                    RiskJson.of(risks.reinjury()),
                    risks.loadRatio().map(LoadRatio::sentence));
            output.print(json, out -> {
                text(out, "Overtraining", json.overtraining);
                text(out, "Re-injury", json.reinjury);
                json.loadRatio.ifPresent(out::println);
            });
        }
        return 0;
    }

    private Optional<AclReturn> planned(PersonPrediction p, Criteria judged) {
        if (returnDate == null) {
            return Optional.empty();
        }
        long day = ChronoUnit.DAYS.between(p.episode().onset(), returnDate);
        if (day < 0) {
            throw new CommandFailed(
                    2,
                    "The return on " + returnDate + " lies before the operation on "
                            + p.episode().onset() + ".");
        }
        return Optional.of(AclReturn.of(p.record(), Math.toIntExact(day), judged, yesOrNo()));
    }

    private Criteria judged() {
        return switch (criteria) {
            case "passed" -> new Criteria.Passed();
            case "not-passed" -> new Criteria.NotPassed();
            case "not-tested" -> new Criteria.NotTested(OptionalDouble.empty());
            default ->
                throw new CommandFailed(
                        2, "The criteria are passed, not-passed or not-tested, not \"" + criteria + "\".");
        };
    }

    private Optional<Boolean> yesOrNo() {
        if (levelOne == null) {
            return Optional.empty();
        }
        return switch (levelOne.toLowerCase(Locale.ROOT)) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> throw new CommandFailed(2, "--level-one takes yes or no, not \"" + levelOne + "\".");
        };
    }

    private static void text(PrintWriter out, String name, RiskJson json) {
        if (json.probability.isEmpty()) {
            out.println(name + ": " + json.sentence);
            return;
        }
        out.println(json.sentence);
        json.factors.forEach(f -> out.printf(
                "  %s: %s. %s%s%n", f.name(), f.finding(), f.source(), f.doi().isEmpty() ? "" : ", doi " + f.doi()));
        out.println("  " + json.applicability.orElse(""));
    }

    /// @param loadRatio the acute:chronic ratio, a description that enters no risk
    record RisksJson(
            String person, boolean simulated, RiskJson overtraining, RiskJson reinjury, Optional<String> loadRatio) {}

    /// @param probability absent where no risk can be given; `sentence` then says why
    record RiskJson(
            OptionalDouble probability,
            OptionalDouble lo80,
            OptionalDouble hi80,
            String sentence,
            List<RiskFactor> factors,
            Optional<String> applicability) {
        static RiskJson of(RiskAssessment assessment) {
            return switch (assessment) {
                case Risk r ->
                    new RiskJson(
                            OptionalDouble.of(r.probability()),
                            OptionalDouble.of(r.lo80()),
                            OptionalDouble.of(r.hi80()),
                            String.format(
                                    Locale.ROOT,
                                    "%s: %.0f of 100 %s (80 %% of what the evidence leaves possible: %.0f to %.0f).",
                                    r.event(),
                                    100 * r.probability(),
                                    r.horizon(),
                                    100 * r.lo80(),
                                    100 * r.hi80()),
                            r.factors(),
                            Optional.of(r.applicability()));
                case NotAssessable(String reason) ->
                    new RiskJson(
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            reason,
                            List.of(),
                            Optional.empty());
            };
        }
    }
}
