package org.gongfang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongfang.shared.Refusal;

/**
 * The codes of all refusals with the HTTP status that each is answered with, read from the compiled classes: a refusal
 * names its kind and code in its constructor, or gets its code where it is made.
 */
final class RefusalCodes {

    private static final Path CLASSES = Path.of("target/classes");
    private static final String KIND = Refusal.Kind.class.getName().replace('.', '/');

    /** Kinds of refusals by the internal name of their class; of those with a constructor that names a kind. */
    private final Map<String, Refusal.Kind> kinds = new HashMap<>();

    private final Map<String, Integer> statuses = new TreeMap<>();

    private RefusalCodes() {}

    /** Reads all classes of the product. */
    static Map<String, Integer> withStatus() {
        var codes = new RefusalCodes();
        var classes = codes.classes();
        // A subclass knows its kind only after the class above it.
        for (int before = -1; before < codes.kinds.size(); ) {
            before = codes.kinds.size();
            classes.forEach(codes::learnKind);
        }
        classes.forEach(codes::learnCodes);
        return codes.statuses;
    }

    private List<ClassModel> classes() {
        try (var files = Files.walk(CLASSES.resolve("org/gongfang"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(RefusalCodes::parsed)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void learnKind(ClassModel type) {
        var above = type.superclass().map(entry -> entry.asInternalName()).orElse("");
        boolean isRefusal = above.equals(Refusal.class.getName().replace('.', '/')) || kinds.containsKey(above);
        if (isRefusal) {
            var own = type.methods().stream()
                    .filter(RefusalCodes::isConstructor)
                    .flatMap(method -> kindsIn(method).stream())
                    .findFirst();
            own.or(() -> Optional.ofNullable(kinds.get(above))).ifPresent(kind -> kinds.put(name(type), kind));
        }
    }

    private void learnCodes(ClassModel type) {
        for (var method : type.methods()) {
            var kind = isEnumOfARefusal(type)
                    ? kinds.get(outer(type))
                    : isConstructor(method) ? kinds.get(name(type)) : null;
            if (kind != null) {
                strings(method).forEach(code -> learn(code, kind));
            }
            learnMade(method);
        }
    }

    /** A refusal for several rules keeps their codes in an enum of its own. */
    private boolean isEnumOfARefusal(ClassModel type) {
        return type.flags().has(AccessFlag.ENUM) && kinds.containsKey(outer(type));
    }

    private static String outer(ClassModel type) {
        return name(type).split("\\$")[0];
    }

    /** The first text after a refusal is made is its code. */
    private void learnMade(MethodModel method) {
        method.code().ifPresent(code -> {
            Refusal.Kind made = null;
            for (var element : code) {
                if (element instanceof NewObjectInstruction making) {
                    made = kinds.getOrDefault(making.className().asInternalName(), made);
                } else if (made != null
                        && element instanceof ConstantInstruction constant
                        && constant.constantValue() instanceof String text) {
                    learn(text, made);
                    made = null;
                }
            }
        });
    }

    private void learn(String code, Refusal.Kind kind) {
        if (code.matches("[a-z][a-z0-9-]*")) {
            statuses.putIfAbsent(code, kind.status());
        }
    }

    private static List<Refusal.Kind> kindsIn(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(FieldInstruction.class::isInstance)
                .map(FieldInstruction.class::cast)
                .filter(field -> field.owner().asInternalName().equals(KIND))
                .map(field -> Refusal.Kind.valueOf(field.name().stringValue()))
                .toList();
    }

    private static List<String> strings(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(ConstantInstruction.class::isInstance)
                .map(element -> ((ConstantInstruction) element).constantValue())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private static boolean isConstructor(MethodModel method) {
        return method.methodName().equalsString("<init>");
    }

    private static String name(ClassModel type) {
        return type.thisClass().asInternalName();
    }
}
