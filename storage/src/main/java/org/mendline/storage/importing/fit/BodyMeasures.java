package org.mendline.storage.importing.fit;

import static org.mendline.storage.importing.fit.FitMessage.ABSENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.fit.FitProfile.UserProfile;
import org.mendline.storage.importing.fit.FitProfile.WeightScale;
import org.mendline.storage.person.Sex;

/// Body weight of `weight_scale` messages and what `user_profile` messages say of the device's users.
final class BodyMeasures {
    private static final FitContext.Kind WEIGHT = new FitContext.Kind("29463-7", "Body weight", "kg");
    private static final long STILL_WEIGHING = 0xfffe;

    private final List<Weight> weights = new ArrayList<>();
    private final SortedMap<Long, Profile> profiles = new TreeMap<>();

    private record Weight(int message, long time, long user, double kg) {}

    private record Profile(
            int message, String name, Optional<Sex> sex, OptionalDouble heightCm, OptionalDouble massKg) {
        boolean tellsSomething() {
            return sex.isPresent() || heightCm.isPresent() || massKg.isPresent();
        }
    }

    void addWeight(FitMessage message) {
        long raw = message.integer(WeightScale.WEIGHT);
        if (raw != ABSENT && raw != STILL_WEIGHING && raw > 0) {
            long user = message.integer(WeightScale.USER_PROFILE_INDEX);
            weights.add(new Weight(message.number(), message.timestamp(), Math.max(user, 0), raw / 100.0));
        }
    }

    void addProfile(FitMessage message) {
        long index = Math.max(message.integer(UserProfile.MESSAGE_INDEX), 0);
        profiles.put(
                index,
                new Profile(
                        message.number(),
                        message.text(UserProfile.FRIENDLY_NAME),
                        sex(message.integer(UserProfile.GENDER)),
                        scaled(message.integer(UserProfile.HEIGHT), 1),
                        scaled(message.integer(UserProfile.WEIGHT), 10)));
    }

    private static Optional<Sex> sex(long raw) {
        return raw == 0 ? Optional.of(Sex.FEMALE) : raw == 1 ? Optional.of(Sex.MALE) : Optional.empty();
    }

    private static OptionalDouble scaled(long raw, double scale) {
        return raw == ABSENT || raw <= 0 ? OptionalDouble.empty() : OptionalDouble.of(raw / scale);
    }

    void emit(FitContext context) {
        long users = Math.max(
                profiles.size(),
                weights.stream().mapToLong(Weight::user).distinct().count());
        profiles.forEach((index, profile) -> {
            if (profile.tellsSomething()) {
                emit(profile, subject(index, users, context), users, context);
            }
        });
        for (Weight weight : weights) {
            emit(weight, subject(weight.user(), users, context), context);
        }
    }

    private static void emit(Profile profile, Subject subject, long users, FitContext context) {
        context.sink()
                .accept(new ReadItem.PersonSeen(
                        subject,
                        users > 1 ? Optional.of(profile.name()).filter(name -> !name.isEmpty()) : Optional.empty(),
                        OptionalInt.empty(),
                        profile.sex(),
                        profile.heightCm(),
                        profile.massKg(),
                        false,
                        "user profile (message " + profile.message() + ")"));
    }

    private static void emit(Weight weight, Subject subject, FitContext context) {
        String label = "weighing (message " + weight.message() + ")";
        if (FitTime.isDate(weight.time())) {
            context.of(subject).value(WEIGHT, weight.kg(), weight.time(), label);
        } else {
            String reason = "The weight of " + weight.kg() + " kg has no date, so it cannot be placed on the time line;"
                    + " enter it by hand if its day is known.";
            context.sink().accept(new ReadItem.Rejected(label, reason, weight.kg() + " kg"));
        }
    }

    /// A scale used by several persons keeps them apart by number; each is named by it.
    private Subject subject(long user, long users, FitContext context) {
        if (users < 2) {
            return context.subject();
        }
        Profile profile = profiles.get(user);
        String name = profile == null || profile.name().isEmpty() ? "user " + (user + 1) : profile.name();
        return new Subject.Named("fit:" + context.device().orElse("device"), name);
    }
}
