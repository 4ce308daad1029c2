package org.mendline.app.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mendline.app.clinic.OpenClinic;
import org.mendline.ml.twin.Condition;
import org.mendline.ml.twin.OutcomeScales;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.person.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "episode", description = "Starts a recovery episode, which predictions need.")
final class EpisodeCommand extends StoreCommand {
    @Mixin
    private PersonArgument person = new PersonArgument();

    @Option(names = "--condition", required = true, description = "For example knee-arthroplasty.")
    private String condition = "";

    @Option(
            names = "--onset",
            required = true,
            paramLabel = "DATE",
            description = "Day of injury, stroke or operation.")
    private LocalDate onset = LocalDate.EPOCH;

    @Option(
            names = "--outcome",
            required = true,
            paramLabel = "CODE",
            description = "Measure code recovery is judged by.")
    private String outcome = "";

    @Option(names = "--goal", description = "Target value, in the measure's unit.")
    private @Nullable Double goal;

    @Option(names = "--baseline", description = "Value before onset, or of the uninjured side.")
    private @Nullable Double baseline;

    @Option(
            names = "--closed",
            paramLabel = "DATE",
            description = "Day the recovery was over; the same call with it closes an episode.")
    private @Nullable LocalDate closed;

    @Override
    public Integer call() {
        Condition known = Condition.ofCode(condition)
                .orElseThrow(() -> new CommandFailed(
                        2,
                        "There is no condition \"" + condition + "\"; there are "
                                + Arrays.stream(Condition.values())
                                        .map(Condition::code)
                                        .collect(Collectors.joining(", "))));
        if (OutcomeScales.forCode(outcome).isEmpty()) {
            throw new CommandFailed(
                    2,
                    "Mendline has no scale for the outcome \"" + outcome + "\"; the usual one is "
                            + OutcomeScales.usualCode(known) + ".");
        }
        try (OpenClinic clinic = store.open()) {
            Person who = person.in(clinic);
            Episode episode = new Episode(
                    who.id() + "/" + onset,
                    who.id(),
                    known.code(),
                    Optional.empty(),
                    onset,
                    outcome,
                    optional(goal),
                    optional(baseline),
                    Optional.ofNullable(closed));
            clinic.startEpisode(episode);
            output.print(
                    PersonCommand.EpisodeJson.of(episode),
                    out -> out.printf("%s: %s since %s, judged by %s.%n", who.label(), condition, onset, outcome));
        }
        return 0;
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
