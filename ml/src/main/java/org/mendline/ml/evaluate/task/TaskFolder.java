package org.mendline.ml.evaluate.task;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds tasks: the descriptions in a folder, or, where it has none, the built-in ones whose tables it holds.
public final class TaskFolder {
    /// Files in `org/mendline/ml/evaluate/tasks`, in the order of the report.
    private static final List<String> BUILT_IN = List.of(
            "fm-ue-w12-baseline",
            "fm-ue-w12-early",
            "fm-ue-m06-baseline",
            "fm-ue-m06-early",
            "barthel-w12-early",
            "barthel-m06-early",
            "hip-steps",
            "hip-mvpa",
            "wong-piq",
            "wong-viq",
            "knee-pain",
            "pmdata-readiness-1",
            "pmdata-readiness-7",
            "pmdata-resting-hr-1",
            "pmdata-resting-hr-7",
            "pmdata-sleep-1",
            "sleepstudy",
            "hsct-granulocytes-5",
            "bike-power");

    private static final int FEWEST_SAMPLES = 20;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TaskFolder() {}

    /// All tasks of `folder`, with their samples.
    ///
    /// @throws UnreadableTaskException if there is no task, a description is malformed, or a table does not fit it
    /// @throws IOException if a file cannot be read
    public static List<Task> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableTaskException("The data folder " + folder + " is not a folder. Name one that is.");
        }
        List<Task> tasks = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            sorted.sort(null);
            for (Path file : sorted) {
                JsonNode root = parse(file.toString(), Files.readAllBytes(file));
                if (root.has("task")) {
                    tasks.add(load(folder, file.toString(), root));
                }
            }
        }
        return tasks.isEmpty() ? builtIn(folder) : List.copyOf(tasks);
    }

    private static List<Task> builtIn(Path folder) throws IOException {
        List<Task> tasks = shipped(folder, "/org/mendline/ml/evaluate/tasks/", BUILT_IN);
        if (tasks.isEmpty()) {
            throw new UnreadableTaskException("The folder " + folder + " holds no task description and no table that a "
                    + "built-in task knows. See docs/evaluation.md for how to describe one.");
        }
        return tasks;
    }

    /// Tasks whose descriptions come with the program, as far as `folder` holds their tables.
    ///
    /// @param resources where the descriptions are, ending in `/`
    /// @param names of the descriptions, without `.json`
    /// @throws UnreadableTaskException if a table does not fit its description
    /// @throws IOException if a file cannot be read
    public static List<Task> shipped(Path folder, String resources, List<String> names) throws IOException {
        List<Task> tasks = new ArrayList<>();
        for (String name : names) {
            try (InputStream in = TaskFolder.class.getResourceAsStream(resources + name + ".json")) {
                if (in == null) {
                    throw new IllegalStateException("The built-in task " + name + " is missing from this build");
                }
                JsonNode root = parse(name, in.readAllBytes());
                if (Files.isRegularFile(folder.resolve(root.path("file").asString()))) {
                    tasks.add(load(folder, name, root));
                }
            }
        }
        return List.copyOf(tasks);
    }

    private static JsonNode parse(String name, byte[] bytes) throws UnreadableTaskException {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException malformed) {
            throw new UnreadableTaskException(
                    name + " is not valid JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static Task load(Path folder, String name, JsonNode root) throws IOException {
        try {
            TaskDescription description = TaskReader.read(root);
            CsvTable table = CsvTable.read(folder.resolve(description.file()));
            Task task = new Task(description, new TaskTable(description, table).samples());
            if (task.samples().size() < (description.split().until().isPresent() ? 1 : FEWEST_SAMPLES)) {
                throw new UnreadableTaskException("Task " + description.task() + " finds only "
                        + task.samples().size() + " samples in " + description.file() + "; " + FEWEST_SAMPLES
                        + " are the fewest that can be judged. Check its windows and filters.");
            }
            return task;
        } catch (IllegalArgumentException wrong) {
            throw new UnreadableTaskException("Task description " + name + ": " + wrong.getMessage(), wrong);
        }
    }
}
