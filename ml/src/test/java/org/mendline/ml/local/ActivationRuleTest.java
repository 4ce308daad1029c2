package org.mendline.ml.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mendline.ml.twin.Condition;

/// Forecasts made by hand: the shipped twin's error is standard normal, the clinic's is the same plus
/// something.
class ActivationRuleTest {
    private static final double[] NORMAL = {-1.96, -1.2816, -0.6745, 0, 0.6745, 1.2816, 1.96};
    private static final FinishedEpisode[] PEOPLE = IntStream.range(0, 60)
            .mapToObj(i -> new ClinicSimulator(Condition.KNEE_ARTHROPLASTY, 1).episode(i))
            .toArray(FinishedEpisode[]::new);

    /// @param farther how much farther the clinic's median is from the truth, by person
    /// @param width of the clinic's intervals relative to the shipped ones
    private static List<BacktestForecast> forecasts(int people, IntToDoubleFunction farther, double width) {
        Random random = new Random(7);
        return IntStream.range(0, people)
                .boxed()
                .flatMap(i -> IntStream.range(0, 5).mapToObj(k -> {
                    double error = random.nextGaussian();
                    double more = Math.signum(error) * farther.applyAsDouble(i);
                    return new BacktestForecast(
                            PEOPLE[i],
                            PEOPLE[i].onset(),
                            PEOPLE[i].onset().plusDays(30),
                            0,
                            30,
                            10,
                            Map.of(
                                    StackMember.SHIPPED_TWIN,
                                    around(10 + error, 1),
                                    StackMember.LOCAL_TWIN,
                                    around(10 + error + more, width)),
                            20);
                }))
                .toList();
    }

    private static double[] around(double median, double width) {
        return IntStream.range(0, NORMAL.length)
                .mapToDouble(l -> median + width * NORMAL[l])
                .toArray();
    }

    private static List<String> reasons(List<BacktestForecast> forecasts) {
        return ActivationRule.reasons(Optional.of(ForecastScores.compare(forecasts)), Subgroups.of(forecasts));
    }

    @Test
    void aCandidateThatIsCloserIsOffered() {
        assertThat(reasons(forecasts(40, i -> -0.1, 1))).isEmpty();
    }

    @Test
    void aHarmfulCandidateIsRefusedWithTheNumbers() {
        assertThat(reasons(forecasts(40, i -> 0.3, 1)))
                .isNotEmpty()
                .first()
                .asString()
                .startsWith("Overall the error may be larger than the shipped model's: +0.30 MCID");
    }

    @Test
    void aCandidateThatHarmsOneSexIsRefusedHoweverMuchItHelpsTheOther() {
        // People with odd numbers are female in the simulated clinic.
        List<String> reasons = reasons(forecasts(40, i -> i % 2 == 1 ? 0.2 : -0.4, 1));

        assertThat(reasons).anySatisfy(r -> assertThat(r).startsWith("Sex female (20 people): worse by 0.20 MCID"));
        assertThat(reasons).noneSatisfy(r -> assertThat(r).startsWith("Overall"));
    }

    @Test
    void aCandidateThatIsTooSureOfItselfIsRefused() {
        assertThat(reasons(forecasts(40, i -> 0, 0.4)))
                .anySatisfy(r -> assertThat(r).startsWith("Overall the 80 % interval covers"));
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true"})
    void fewerThanTenPeopleAreTooFewToSay(int people, boolean enough) {
        List<BacktestForecast> few = forecasts(people, i -> -0.2, 1);

        assertThat(reasons(few).isEmpty()).isEqualTo(enough);
        assertThat(Subgroups.of(few))
                .filteredOn(s -> s.dimension().equals("Sex"))
                .allSatisfy(s -> assertThat(s.verdict()).isEqualTo("too few people to say"));
    }

    @Test
    void groupsRecordedForTheAuditAreLookedAtToo() {
        List<BacktestForecast> forecasts = forecasts(20, i -> -0.1, 1).stream()
                .map(f -> new BacktestForecast(
                        new FinishedEpisode(
                                f.episode().person(),
                                f.episode().onset(),
                                f.episode().end(),
                                f.episode().record(),
                                Map.of("Ethnicity", "group A")),
                        f.madeOn(),
                        f.knownOn(),
                        0,
                        30,
                        f.truth(),
                        f.quantiles(),
                        20))
                .toList();

        assertThat(Subgroups.of(forecasts))
                .anySatisfy(
                        s -> assertThat(s.dimension() + s.group() + s.persons()).isEqualTo("Ethnicitygroup A20"));
    }
}
