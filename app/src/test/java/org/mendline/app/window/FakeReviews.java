package org.mendline.app.window;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.app.review.AgreedDose;
import org.mendline.app.review.Decided;
import org.mendline.app.review.ExpectedEffect;
import org.mendline.app.review.PersonReview;
import org.mendline.app.review.Reviews;
import org.mendline.app.review.Suggestion;
import org.mendline.ml.influence.Difference;
import org.mendline.ml.twin.Effect;
import org.mendline.ml.twin.Lever;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.review.Review;
import org.mendline.storage.review.Review.Decision;
import org.mendline.storage.review.Review.DoseChange;
import org.mendline.storage.review.Review.Shown;

/// The same three suggestions for everyone, and decisions in memory; refuses what the store refuses.
final class FakeReviews implements Reviews {
    static final List<String> CODES = List.of("look:early-warning", "plan:therapy", "measure:heart-rate-variability");

    private final List<Kept> kept = new ArrayList<>();

    @Override
    public PersonReview of(PersonPrediction p) {
        PersonId person = p.person().id();
        Set<String> done = answered().getOrDefault(person, Set.of());
        return new PersonReview(
                all(p).stream().filter(s -> !done.contains(s.code())).toList(), decisions(person), agreed(person));
    }

    private static List<Suggestion> all(PersonPrediction p) {
        double usual = p.twin().usualDose().therapyMinutes();
        double dose = Math.round(usual / 5 + 6) * 5.0;
        return List.of(
                new Suggestion.LookInto(
                        "early-warning",
                        "See this person today, before the next hard session.",
                        "Heart-rate variability is 18 % below the own normal for 5 days while load rose by a third."),
                new Suggestion.ChangePlan(
                        Lever.THERAPY,
                        usual,
                        dose,
                        "Give %.0f min of therapy a day on average instead of %.0f min.".formatted(dose, usual),
                        "Therapy has lately been %.0f min a day. Of all plausible steps of the plan, this one does more"
                                        .formatted(usual)
                                + " than the error of measurement.",
                        List.of(
                                new ExpectedEffect(
                                        p.record().scale().name() + " in 12 weeks",
                                        p.record().scale().unit(),
                                        p.record().scale().higherIsBetter()
                                                ? new Difference(2.8, 1.7, 3.9)
                                                : new Difference(-2.8, -3.9, -1.7),
                                        true),
                                new ExpectedEffect("Readiness in 72 h", "{score}", new Difference(0, 0, 0), false)),
                        Effect.THERAPY_ASSUMED.source(),
                        "30 min a day, 3.5 h a week.",
                        "Soreness and pain may rise for some days."),
                new Suggestion.Measure(
                        "Heart-rate variability",
                        "Measure heart-rate variability.",
                        "Last measured on 2026-11-08, 12 days ago. The twin goes on from what it knew then.",
                        "The 80 % interval in 12 weeks would narrow from 21.7 to 21.5 % wide"));
    }

    @Override
    public List<Decided> decisions(PersonId person) {
        return kept.reversed().stream()
                .filter(k -> k.person().equals(person))
                .map(Kept::decided)
                .toList();
    }

    @Override
    public List<AgreedDose> agreed(PersonId person) {
        return kept.stream()
                .filter(k -> k.person().equals(person) && k.decided().stands())
                .filter(k -> k.review().agreedDose().isPresent())
                .map(k -> new AgreedDose(
                        Lever.THERAPY,
                        k.review().shown().dose().orElseThrow().usual(),
                        k.review().agreedDose().getAsDouble(),
                        k.review().reviewer(),
                        FakePeople.TODAY))
                .toList();
    }

    @Override
    public Map<PersonId, Set<String>> answered() {
        Map<PersonId, Set<String>> codes = new HashMap<>();
        kept.stream()
                .filter(k -> k.decided().stands())
                .forEach(k -> codes.computeIfAbsent(k.person(), id -> new HashSet<>())
                        .add(k.review().shown().code()));
        return codes;
    }

    @Override
    public long decide(PersonPrediction p, Suggestion s, Decision decision, String by, Optional<String> reason) {
        Optional<DoseChange> dose = s instanceof Suggestion.ChangePlan c
                ? Optional.of(new DoseChange(c.lever().key(), c.usual(), c.dose()))
                : Optional.empty();
        Shown shown = new Shown(
                p.episode().id(), s.code(), s.title(), s.expected(), p.twin().modelVersion(), p.asOf(), dose);
        Review review = new Review(shown, decision, by, reason);
        long number = kept.size() + 1L;
        kept.add(new Kept(p.person().id(), review, decided(number, review, Optional.empty())));
        return number;
    }

    @Override
    public boolean takeBack(PersonId person, long number, String by, String reason) {
        Kept one = kept.get((int) number - 1);
        Decided.TakenBack back =
                new Decided.TakenBack(FakePeople.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), by, reason);
        kept.set((int) number - 1, new Kept(person, one.review(), decided(number, one.review(), Optional.of(back))));
        return true;
    }

    private static Decided decided(long number, Review review, Optional<Decided.TakenBack> back) {
        String did = switch (review.decision()) {
            case Decision.Accepted _ -> "Accepted: ";
            case Decision.Changed(double dose) -> "Changed to %.0f min a day: ".formatted(dose);
            case Decision.Rejected _ -> "Rejected: ";
        };
        LocalDate today = FakePeople.TODAY;
        return new Decided(
                number,
                today.atTime(9, 0).toInstant(ZoneOffset.UTC),
                review.reviewer(),
                review.decision(),
                review.shown().words(),
                review.shown().expected(),
                did + review.shown().words(),
                review.reason(),
                review.shown().modelVersion(),
                review.shown().asOf(),
                back);
    }

    private record Kept(PersonId person, Review review, Decided decided) {}
}
