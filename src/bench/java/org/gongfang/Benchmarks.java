package org.gongfang;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongfang.reservations.BookingLoad;
import org.gongfang.reservations.Pace;
import org.gongfang.reservations.RushLoad;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures what the names on the command line ask for, or everything: loads on the running application first, and then what
 * JMH knows. Options are JMH's; of them, loads heed {@code -i} (rounds), {@code -r} (how long one is) and {@code -w} (how
 * long the warm-up is).
 */
public final class Benchmarks {

    private static final Map<String, Load> LOADS =
            Map.of(BookingLoad.class.getName(), BookingLoad::run, RushLoad.class.getName(), RushLoad::run);

    private Benchmarks() {}

    private interface Load {
        void run(Pace pace) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var options = new CommandLineOptions(arguments);
        boolean telling = options.shouldHelp() || options.shouldListProfilers() || options.shouldListResultFormats();
        var wanted = LOADS.keySet().stream()
                .filter(name -> !telling && isWanted(name, options))
                .sorted()
                .toList();
        if (options.shouldList() || options.shouldListWithParams()) {
            wanted.forEach(IO::println);
        } else {
            for (var name : wanted) {
                Objects.requireNonNull(LOADS.get(name)).run(Pace.of(options));
            }
        }
        if (wanted.isEmpty() || jmhKnows(options)) {
            Main.main(arguments);
        }
    }

    private static boolean isWanted(String name, CommandLineOptions options) {
        return (options.getIncludes().isEmpty() || matches(name, options.getIncludes()))
                && !matches(name, options.getExcludes());
    }

    private static boolean matches(String name, Iterable<String> patterns) {
        for (var pattern : patterns) {
            if (Pattern.compile(pattern).matcher(name).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean jmhKnows(CommandLineOptions options) {
        var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
        return !BenchmarkList.defaultList()
                .find(silent, options.getIncludes(), options.getExcludes())
                .isEmpty();
    }
}
