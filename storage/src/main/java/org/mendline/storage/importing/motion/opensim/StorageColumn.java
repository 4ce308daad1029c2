package org.mendline.storage.importing.motion.opensim;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mendline.storage.importing.motion.JointAngle;
import org.mendline.storage.importing.motion.JointAngleNames;
import org.mendline.storage.importing.motion.JointMotion;
import org.mendline.storage.importing.motion.Side;

/// What a column of a storage file holds, as far as Mendline keeps it.
///
/// @param index in the file
/// @param name as the file writes it
record StorageColumn(int index, String name, Content content) {
    /// In OpenSim y points up, so `vy` is the vertical force. Names: `R_ground_force_vy`, `ground_force_r_vy`,
    /// `1_ground_force_vy`, `ground_force_vy`.
    private static final Pattern FORCE =
            Pattern.compile("(?:(?<first>\\w{1,20})_)?ground_force(?:_(?<last>\\w{1,20}))?_vy");
    private static final String MOMENT = "_moment";

    /// The kinds of content.
    sealed interface Content {
        /// Degrees or radians, as the head says.
        record Angle(JointAngle joint) implements Content {}

        /// Newton metres.
        record Moment(JointAngle joint) implements Content {}

        /// Newtons, upward.
        record Force(Optional<Side> side) implements Content {}
    }

    /// The column, if Mendline keeps its kind.
    static Optional<StorageColumn> of(int index, String name) {
        return content(name).map(content -> new StorageColumn(index, name, content));
    }

    private static Optional<Content> content(String name) {
        Matcher force = FORCE.matcher(name.toLowerCase(Locale.ROOT));
        if (force.matches()) {
            return Optional.of(new Content.Force(side(force.group("first")).or(() -> side(force.group("last")))));
        }
        if (name.endsWith(MOMENT)) {
            return JointAngleNames.openSim(name.substring(0, name.length() - MOMENT.length()))
                    .filter(joint -> isOfLeg(joint.motion()))
                    .map(Content.Moment::new);
        }
        return JointAngleNames.openSim(name).map(Content.Angle::new);
    }

    private static boolean isOfLeg(JointMotion motion) {
        return switch (motion) {
            case KNEE_FLEXION, HIP_FLEXION, HIP_ADDUCTION, ANKLE_DORSIFLEXION -> true;
            case HIP_ROTATION, ELBOW_FLEXION, SHOULDER_FLEXION -> false;
        };
    }

    /// @param word may be null where the name has no such part
    private static Optional<Side> side(@Nullable String word) {
        return Optional.ofNullable(word).flatMap(part -> switch (part) {
            case "r", "right", "calcn_r" -> Optional.of(Side.RIGHT);
            case "l", "left", "calcn_l" -> Optional.of(Side.LEFT);
            default -> Optional.empty();
        });
    }
}
