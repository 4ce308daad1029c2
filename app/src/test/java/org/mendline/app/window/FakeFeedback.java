package org.mendline.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mendline.app.feedback.Said;
import org.mendline.app.feedback.SaidEffect;
import org.mendline.app.feedback.Saying;

/// What was said of one person, in memory; each statement that stands moves the curve by a whole unit.
final class FakeFeedback {
    private final List<Said> said = new ArrayList<>();

    List<Said> said() {
        return List.copyOf(said);
    }

    void say(Saying saying) {
        saying.painTolerance().ifPresent(rating -> add("pain tolerance " + rating + " of 10", saying));
        saying.mentalState().ifPresent(rating -> add("mental state " + rating + " of 10", saying));
        saying.curve().ifPresent(verdict -> add("the curve is " + verdict, saying));
    }

    private void add(String words, Saying saying) {
        said.add(new Said(said.size() + 1L, FakePeople.TODAY, words, saying.saidBy(), saying.note(), false));
    }

    boolean withdraw(long id) {
        boolean stood = said.stream().anyMatch(s -> s.id() == id && !s.withdrawn());
        said.replaceAll(s -> s.id() == id ? new Said(s.id(), s.day(), s.words(), s.saidBy(), s.note(), true) : s);
        return stood;
    }

    Optional<SaidEffect> effect() {
        long standing = said.stream().filter(s -> !s.withdrawn()).count();
        return standing == 0 ? Optional.empty() : Optional.of(new SaidEffect(28, 101 - standing, 101));
    }
}
