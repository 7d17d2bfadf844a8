package org.gongfang;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the bundles together: same keys, filled places, no key unused, no word outside a bundle. */
class TranslationTests {

    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");
    private static final Path SOURCES = Path.of("src/main/java");

    /** Keys put together at run time: the rest of the key is an enum constant, a code or a job's name. */
    private static final Set<String> COMPOSED = Set.of("refusal.", "job.", "menu.", "shared.tone.", "identity.audit.");

    private static final Pattern KEY_IN_SOURCE =
            Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:\\.[A-Za-z0-9_-]+)*\\.[A-Za-z0-9_-]*)\"");
    private static final Pattern LITERAL_LABEL = Pattern.compile(
            "new (?:Button|H[1-6]|Span|Paragraph|TextField|TextArea|EmailField|PasswordField|Checkbox|Anchor|Text|DatePicker|"
                    + "NativeLabel|Details|Tab|Select<[^>]*>|ComboBox<[^>]*>)\\(\"[^\"]*\\p{L}{2}[^\"]*\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        bundles()
                .forEach((name, bundle) -> assertThat(bundle.chinese().keySet())
                        .as("keys of %s", name)
                        .containsExactlyInAnyOrderElementsOf(bundle.english().keySet()));
    }

    @Test
    void noKeyStandsInTwoBundles() {
        var owners = new HashMap<String, List<String>>();
        bundles()
                .forEach((name, bundle) -> bundle.chinese()
                        .keySet()
                        .forEach(key -> owners.computeIfAbsent(key, any -> new ArrayList<>())
                                .add(name)));
        assertThat(owners).allSatisfy((key, names) -> assertThat(names).as(key).hasSize(1));
    }

    @Test
    void textsAreFilledAndHaveTheSamePlaces() {
        bundles()
                .values()
                .forEach(bundle -> bundle.chinese().forEach((key, chinese) -> {
                    var english = bundle.english().getOrDefault(key, "");
                    assertThat(chinese).as(key).isNotBlank();
                    assertThat(english).as(key).isNotBlank();
                    assertThat(places(chinese)).as("places of %s", key).isEqualTo(places(english));
                }));
    }

    @Test
    void englishTextsHoldNoChinese() {
        bundles()
                .forEach((name, bundle) -> bundle.english().forEach((key, text) -> {
                    if (!key.startsWith("shared.language.")) {
                        assertThat(HAN.matcher(text).find())
                                .as("%s: %s", key, text)
                                .isFalse();
                    }
                }));
    }

    @Test
    void everyKeyInTheSourcesIsTranslated() throws IOException {
        var known = keys();
        var prefixes =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(toSet());
        var missing = new TreeMap<String, String>();
        for (var source : sources()) {
            var matcher = KEY_IN_SOURCE.matcher(Files.readString(source));
            while (matcher.find()) {
                var key = matcher.group(1);
                boolean looksLikeAKey = prefixes.contains(key.substring(0, key.indexOf('.')))
                        && source.toString().contains("/ui/")
                        && !key.endsWith(".")
                        && !key.endsWith(".js")
                        && !key.endsWith(".ts");
                if (looksLikeAKey && !known.contains(key) && known.stream().noneMatch(k -> k.startsWith(key + "."))) {
                    missing.put(key, source.getFileName().toString());
                }
            }
        }
        assertThat(missing).as("keys without a translation").isEmpty();
    }

    @Test
    void noKeyIsUnused() throws IOException {
        var used = new TreeSet<String>();
        var composed = new TreeSet<>(COMPOSED);
        for (var source : sources()) {
            var matcher = KEY_IN_SOURCE.matcher(Files.readString(source));
            while (matcher.find()) {
                used.add(matcher.group(1));
                if (matcher.group(1).endsWith(".")) {
                    composed.add(matcher.group(1));
                }
            }
        }
        var unused = keys().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> composed.stream().noneMatch(key::startsWith))
                .collect(toSet());
        assertThat(unused).as("keys that no source names").isEmpty();
    }

    @Test
    void wordsStandInBundlesNotInScreens() throws IOException {
        var outside = new ArrayList<String>();
        for (var source : sources()) {
            if (source.toString().contains("/ui/") || source.toString().contains("/shell/")) {
                LITERAL_LABEL
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(match -> outside.add(source.getFileName() + ": " + match.group()));
            }
        }
        assertThat(outside).as("labels outside the bundles").isEmpty();
    }

    private record Bundle(Map<String, String> chinese, Map<String, String> english) {}

    private static Map<String, Bundle> bundles() {
        try (var files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_zh.properties"))
                    .map(name -> name.substring(0, name.length() - "_zh.properties".length()))
                    .collect(toMap(name -> name, name -> new Bundle(read(name, "zh"), read(name, "en"))));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Set<String> keys() {
        return bundles().values().stream()
                .flatMap(bundle -> bundle.chinese().keySet().stream())
                .collect(toSet());
    }

    private static Map<String, String> read(String name, String language) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                Files.newInputStream(BUNDLES.resolve(name + "_" + language + ".properties")), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return properties.entrySet().stream()
                .collect(toMap(entry -> (String) entry.getKey(), entry -> (String) entry.getValue()));
    }

    private static int places(String text) {
        return text.contains("{") ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
