package org.mendline.app.cli;

import java.util.List;
import java.util.Locale;
import org.mendline.app.caseload.FeatureNames;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.app.explanation.Explained;
import org.mendline.app.explanation.PersonExplanation;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.ml.explain.Contribution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "explain", description = "Says why: exact Shapley values against the person's own normal.")
final class ExplainCommand extends StoreCommand {
    @Mixin
    private PersonArgument person = new PersonArgument();

    /// What a user can ask about.
    enum Target {
        outcome,
        readiness
    }

    @Option(
            names = "--target",
            description = "outcome (in 12 weeks) or readiness (in 72 h); default ${DEFAULT-VALUE}.",
            defaultValue = "outcome")
    private Target target = Target.outcome;

    @Override
    public Integer call() {
        try (OpenClinic clinic = store.open()) {
            PersonPrediction p = PredictCommand.predicted(clinic, person.in(clinic));
            PersonExplanation why =
                    clinic.explain(p, target == Target.outcome ? Explained.OUTCOME_12_WEEKS : Explained.READINESS_72_H);
            ExplanationJson json = ExplanationJson.of(p, why);
            output.print(json, out -> {
                String unit = FeatureNames.unit(json.unit);
                out.println(json.sentence);
                out.printf(Locale.ROOT, "%-40s %10.2f %s%n", "own normal", json.base, unit);
                json.contributions.forEach(
                        c -> out.printf(Locale.ROOT, "  %-38s %+10.2f %s%n", c.feature(), c.phi(), unit));
                out.printf(
                        Locale.ROOT,
                        "%-40s %10.2f %s   (sum check: off by %.1e)%n",
                        json.target,
                        json.prediction,
                        unit,
                        Math.abs(json.residual));
            });
        }
        return 0;
    }

    record ExplanationJson(
            String person,
            boolean simulated,
            String target,
            String unit,
            double base,
            double prediction,
            double residual,
            List<Contribution> contributions,
            String sentence) {
        static ExplanationJson of(PersonPrediction p, PersonExplanation why) {
            return new ExplanationJson(
                    p.person().id().value(),
                    PredictionJson.simulated(p),
                    why.explanation().target(),
                    why.explanation().unit(),
                    why.explanation().base(),
                    why.explanation().prediction(),
                    why.explanation().residual(),
                    why.explanation().contributions(),
                    why.sentence());
        }
    }
}
