package org.mendline.storage.importing.motion;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What programs call joint angles. Only names that tell joint, movement and side are known; nothing is
/// guessed.
public final class JointAngleNames {
    /// Coordinates of the OpenSim models of the leg and the arm; older files put the side first.
    private static final Pattern OPENSIM =
            Pattern.compile("(?:(?<first>[rl])_)?(?<joint>knee_angle|hip_flexion|hip_adduction|hip_rotation|ankle_angle"
                    + "|elbow_flexion|elbow_flex|arm_flex)(?:_(?<last>[rl]))?");

    private static final Map<String, JointMotion> OPENSIM_JOINTS = Map.of(
            "knee_angle", JointMotion.KNEE_FLEXION,
            "hip_flexion", JointMotion.HIP_FLEXION,
            "hip_adduction", JointMotion.HIP_ADDUCTION,
            "hip_rotation", JointMotion.HIP_ROTATION,
            "ankle_angle", JointMotion.ANKLE_DORSIFLEXION,
            "elbow_flexion", JointMotion.ELBOW_FLEXION,
            "elbow_flex", JointMotion.ELBOW_FLEXION,
            "arm_flex", JointMotion.SHOULDER_FLEXION);

    private static final Pattern PLUG_IN_GAIT =
            Pattern.compile("(?:.*:)?(?<side>[LR])(?<joint>Knee|Hip|Ankle|Elbow|Shoulder)Angles");

    private static final Map<String, JointMotion> PLUG_IN_GAIT_JOINTS = Map.of(
            "Knee0", JointMotion.KNEE_FLEXION,
            "Hip0", JointMotion.HIP_FLEXION,
            "Hip1", JointMotion.HIP_ADDUCTION,
            "Hip2", JointMotion.HIP_ROTATION,
            "Ankle0", JointMotion.ANKLE_DORSIFLEXION,
            "Elbow0", JointMotion.ELBOW_FLEXION,
            "Shoulder0", JointMotion.SHOULDER_FLEXION);

    private JointAngleNames() {}

    /// The joint angle of an OpenSim coordinate, for example `knee_angle_r` or, in OpenSim 4,
    /// `/jointset/walker_knee_r/knee_angle_r/value`. The knee's direction differs between models (flexion is
    /// negative in gait2392, positive in Rajagopal et al. 2016, doi:10.1109/TBME.2016.2586891).
    public static Optional<JointAngle> openSim(String name) {
        String coordinate = name.endsWith("/value") ? name.substring(0, name.length() - "/value".length()) : name;
        String last = coordinate.substring(coordinate.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        Matcher m = OPENSIM.matcher(last);
        if (!m.matches() || (m.group("first") == null) == (m.group("last") == null)) {
            return Optional.empty();
        }
        String letter = m.group("first") == null ? m.group("last") : m.group("first");
        Side side = letter.equals("r") ? Side.RIGHT : Side.LEFT;
        return Optional.ofNullable(OPENSIM_JOINTS.get(m.group("joint")))
                .map(motion -> new JointAngle(motion, side, motion == JointMotion.KNEE_FLEXION));
    }

    /// The joint angle of one component of a model output of Vicon Plug-in Gait, which counts flexion,
    /// adduction, internal rotation and dorsiflexion up (Vicon Nexus, "Lower body angles as output from Plug-in
    /// Gait").
    ///
    /// @param label for example `LKneeAngles` or `Smith:LKneeAngles`
    /// @param component 0, 1 or 2 for X, Y, Z
    public static Optional<JointAngle> plugInGait(String label, int component) {
        Matcher m = PLUG_IN_GAIT.matcher(label.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        Side side = m.group("side").equals("L") ? Side.LEFT : Side.RIGHT;
        return Optional.ofNullable(PLUG_IN_GAIT_JOINTS.get(m.group("joint") + component))
                .map(motion -> new JointAngle(motion, side, false));
    }
}
