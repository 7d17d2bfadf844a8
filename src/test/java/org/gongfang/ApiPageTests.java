package org.gongfang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page about REST to what the application answers: every refusal stands in its table. */
class ApiPageTests {

    private static final Path PAGE = Path.of("src/docs/api.md");
    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");
    private static final String PREFIX = "refusal.";
    private static final String TABLE_BEGINS = "<!-- refusals -->\n";
    private static final String TABLE_ENDS = "<!-- /refusals -->";

    /** What the handler of problems and the guards answer themselves, and a code that reaches its refusal by an argument. */
    private static final Map<String, Integer> OTHERS = Map.of(
            "internal",
            500,
            "invalid",
            400,
            "malformed",
            400,
            "required",
            400,
            "unauthenticated",
            401,
            "forbidden",
            403,
            "import-qualification",
            400,
            "unavailable",
            503);

    @Test
    void everyRefusalStandsInTheTable() throws IOException {
        var page = Files.readString(PAGE);
        int begins = page.indexOf(TABLE_BEGINS) + TABLE_BEGINS.length();
        int ends = page.indexOf(TABLE_ENDS);
        var table = table();
        if (!page.substring(begins, ends).equals(table)) {
            // Written anew, so that whoever adds a rule has only to read and commit it.
            Files.writeString(PAGE, page.substring(0, begins) + table + page.substring(ends));
        }
        assertThat(page.substring(begins, ends))
                .as("the table of refusals, which now is written anew")
                .isEqualTo(table);
    }

    @Test
    void everySentenceBelongsToARefusalThatIsThrown() {
        assertThat(sentences("zh").keySet())
                .allSatisfy(code -> assertThat(statuses()).containsKey(code));
    }

    private static String table() {
        var statuses = statuses();
        var english = sentences("en");
        var lines = sentences("zh").entrySet().stream()
                .map(each -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                each.getKey(),
                                statuses.get(each.getKey()),
                                cell(each.getValue()),
                                cell(english.getOrDefault(each.getKey(), ""))))
                .collect(Collectors.joining());
        return "| code | status | 中文 | English |\n|---|---|---|---|\n" + lines;
    }

    private static String cell(String sentence) {
        return sentence.replace("|", "\\|").replace("''", "'").replace("\n", " ");
    }

    private static Map<String, Integer> statuses() {
        var statuses = new TreeMap<>(RefusalCodes.withStatus());
        statuses.putAll(OTHERS);
        return statuses;
    }

    private static Map<String, String> sentences(String language) {
        var sentences = new TreeMap<String, String>();
        bundles(language)
                .forEach(bundle -> bundle.stringPropertyNames().stream()
                        .filter(key -> key.startsWith(PREFIX))
                        .forEach(key -> sentences.put(key.substring(PREFIX.length()), bundle.getProperty(key))));
        return sentences;
    }

    private static List<Properties> bundles(String language) {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(file -> file.toString().endsWith("_" + language + ".properties"))
                    .map(ApiPageTests::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
