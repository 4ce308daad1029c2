package org.mendline.storage.importing.motion;

import org.mendline.storage.importing.device.Kind;

/// One movement of one joint, counted positive in the direction it is named after (ISB recommendations on joint
/// coordinate systems, Wu et al. 2002, doi:10.1016/S0021-9290(01)00222-6).
public enum JointMotion {
    KNEE_FLEXION("knee-flexion", "knee flexion"),
    HIP_FLEXION("hip-flexion", "hip flexion"),
    HIP_ADDUCTION("hip-adduction", "hip adduction"),
    HIP_ROTATION("hip-rotation", "internal hip rotation"),
    ANKLE_DORSIFLEXION("ankle-dorsiflexion", "ankle dorsiflexion"),
    ELBOW_FLEXION("elbow-flexion", "elbow flexion"),
    SHOULDER_FLEXION("shoulder-flexion", "shoulder flexion");

    private final String code;
    private final String words;

    JointMotion(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /// Plain English name, in small letters.
    public String words() {
        return words;
    }

    /// The angle over time, degrees.
    public Kind angle(Side side) {
        return new Kind("mendline:angle-" + code + "-" + side.word(), "Angle of " + words + ", " + side.word(), "deg");
    }

    /// The net moment over time, newton metres.
    public Kind moment(Side side) {
        return new Kind(
                "mendline:moment-" + code + "-" + side.word(), "Moment of " + words + ", " + side.word(), "N.m");
    }

    /// Largest angle of a trial, degrees.
    public Kind highest(Side side) {
        return ofTrial(side, "max", "Largest ");
    }

    /// Smallest angle of a trial, degrees; below 0 where the joint moved beyond neutral.
    public Kind lowest(Side side) {
        return ofTrial(side, "min", "Smallest ");
    }

    /// Largest less smallest angle of a trial, degrees.
    public Kind range(Side side) {
        return ofTrial(side, "range", "Range of ");
    }

    private Kind ofTrial(Side side, String what, String words) {
        return new Kind(
                "mendline:trial-" + code + "-" + side.word() + "-" + what,
                words + this.words + " in a trial, " + side.word(),
                "deg");
    }
}
