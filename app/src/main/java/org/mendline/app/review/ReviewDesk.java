package org.mendline.app.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mendline.app.prediction.PersonPrediction;
import org.mendline.ml.twin.Lever;
import org.mendline.storage.episode.Episode;
import org.mendline.storage.person.PersonId;
import org.mendline.storage.review.Review;
import org.mendline.storage.review.Review.DoseChange;
import org.mendline.storage.review.Review.Shown;
import org.mendline.storage.review.ReviewRepository.Entry;
import org.mendline.storage.review.ReviewRepository.Standing;
import org.mendline.storage.store.ClinicStore;

/// Reviews kept in the clinic's store.
public final class ReviewDesk implements Reviews {
    private final ClinicStore store;
    private final Clock clock;
    private final int horizonDays;

    /// @param horizonDays how far ahead effects on the outcome are judged
    public ReviewDesk(ClinicStore store, Clock clock, int horizonDays) {
        this.store = store;
        this.clock = clock;
        this.horizonDays = horizonDays;
    }

    @Override
    public PersonReview of(PersonPrediction p) {
        PersonId person = p.person().id();
        Set<String> answered = answered(standing(person), p.episode().id());
        List<Suggestion> open = Suggestions.of(p, LocalDate.now(clock), horizonDays).stream()
                .filter(s -> !answered.contains(s.code()))
                .toList();
        return new PersonReview(open, decisions(person), agreed(person));
    }

    @Override
    public List<Decided> decisions(PersonId person) {
        return store.reviews().of(person).reversed().stream()
                .map(ReviewDesk::decided)
                .toList();
    }

    @Override
    public List<AgreedDose> agreed(PersonId person) {
        Optional<String> episode = store.episodes().current(person).map(Episode::id);
        Map<Lever, AgreedDose> newest = new LinkedHashMap<>();
        for (Entry entry : store.reviews().of(person)) {
            Shown shown = entry.review().shown();
            boolean counts = entry.takenBack().isEmpty()
                    && episode.filter(shown.episodeId()::equals).isPresent();
            if (counts
                    && entry.review().agreedDose().isPresent()
                    && shown.dose().isPresent()) {
                DoseChange change = shown.dose().get();
                lever(change.lever())
                        .ifPresent(lever -> newest.put(
                                lever,
                                new AgreedDose(
                                        lever,
                                        change.usual(),
                                        entry.review().agreedDose().getAsDouble(),
                                        entry.review().reviewer(),
                                        LocalDate.ofInstant(entry.at(), clock.getZone()))));
            }
        }
        return List.copyOf(newest.values());
    }

    @Override
    public Map<PersonId, Set<String>> answered() {
        Map<PersonId, List<Standing>> byPerson =
                store.reviews().standing().stream().collect(Collectors.groupingBy(Standing::person));
        Map<PersonId, Set<String>> codes = new HashMap<>();
        byPerson.forEach((person, standing) -> store.episodes()
                .current(person)
                .ifPresent(episode -> codes.put(person, answered(standing, episode.id()))));
        return codes;
    }

    @Override
    public long decide(
            PersonPrediction shown,
            Suggestion suggestion,
            Review.Decision decision,
            String by,
            Optional<String> reason) {
        Optional<DoseChange> dose = Optional.empty();
        if (suggestion instanceof Suggestion.ChangePlan change) {
            dose = Optional.of(new DoseChange(change.lever().key(), change.usual(), change.dose()));
            check(change.lever(), decision);
        }
        Shown as = new Shown(
                shown.episode().id(),
                suggestion.code(),
                suggestion.title(),
                suggestion.expected(),
                shown.twin().modelVersion(),
                shown.asOf(),
                dose);
        Review review = new Review(as, decision, by, reason);
        PersonId person = shown.person().id();
        return store.inTransaction(() -> {
            long number = store.reviews().add(person, review, clock.instant());
            store.audit()
                    .append(
                            review.reviewer(),
                            "review",
                            "Of " + person + ", number " + number + ": " + words(review)
                                    + review.reason()
                                            .map(why -> " Reason: " + why)
                                            .orElse(""));
            return number;
        });
    }

    private static void check(Lever lever, Review.Decision decision) {
        if (decision instanceof Review.Decision.Changed(double dose) && (dose < lever.low() || dose > lever.high())) {
            throw new IllegalArgumentException("%s lies between %s and %s a day; %s does not."
                    .formatted(
                            capitalised(lever.key()),
                            PlanWords.amount(lever, lever.low()),
                            PlanWords.amount(lever, lever.high()),
                            PlanWords.amount(lever, dose)));
        }
    }

    @Override
    public boolean takeBack(PersonId person, long number, String by, String reason) {
        return store.inTransaction(() -> {
            Optional<Long> entry = store.reviews().takeBack(person, number, by, reason, clock.instant());
            entry.ifPresent(added -> store.audit()
                    .append(
                            by.strip(),
                            "review-take-back",
                            "Of " + person + ", decision " + number + " by entry " + added + ": " + reason.strip()));
            return entry.isPresent();
        });
    }

    private List<Standing> standing(PersonId person) {
        return store.reviews().of(person).stream()
                .filter(entry -> entry.takenBack().isEmpty())
                .map(entry -> new Standing(
                        person,
                        entry.review().shown().episodeId(),
                        entry.review().shown().code(),
                        entry.at()))
                .toList();
    }

    private Set<String> answered(List<Standing> standing, String episode) {
        Set<String> codes = new HashSet<>();
        for (Standing s : standing) {
            if (s.episodeId().equals(episode) && daysSince(s.at()) < HoldDays.of(s.code())) {
                codes.add(s.code());
            }
        }
        return codes;
    }

    private long daysSince(Instant at) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(at, clock.getZone()), LocalDate.now(clock));
    }

    private static Decided decided(Entry entry) {
        Review review = entry.review();
        return new Decided(
                entry.number(),
                entry.at(),
                review.reviewer(),
                review.decision(),
                review.shown().words(),
                review.shown().expected(),
                words(review),
                review.reason(),
                review.shown().modelVersion(),
                review.shown().asOf(),
                entry.takenBack().map(b -> new Decided.TakenBack(b.at(), b.by(), b.reason())));
    }

    private static String words(Review review) {
        return switch (review.decision()) {
            case Review.Decision.Accepted _ -> "Accepted: " + review.shown().words();
            case Review.Decision.Rejected _ -> "Rejected: " + review.shown().words();
            case Review.Decision.Changed(double dose) ->
                "Changed to "
                        + review.shown()
                                .dose()
                                .flatMap(change -> lever(change.lever()))
                                .map(lever -> PlanWords.amount(lever, dose))
                                .orElse(String.valueOf(dose))
                        + " a day: " + review.shown().words();
        };
    }

    private static Optional<Lever> lever(String key) {
        return Arrays.stream(Lever.values()).filter(l -> l.key().equals(key)).findFirst();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
