package org.discern;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The architecture as a test. A rule that makes the house worse is changed here, with the reason in its `because`;
/// there is no other way to make an exception.
class HouseTest {
    private static final String ROOT = "org.discern.";
    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(
            ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.discern");
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages("org.discern.canary");

    @Test
    void floorsKnowOnlyWhatLiesBelow() { check(floors(ROOT)); }

    @Test
    void packagesFormNoCycle() {
        check(slices().matching(ROOT + "(**)").should().beFreeOfCycles().because(
                "nobody ever kept packages acyclic without a rule"));
    }

    @Test
    void enginesLiveInTheEngineOnly() {
        check(noClasses().that().resideOutsideOfPackages(ROOT + "engine.text..").should().dependOnClassesThat()
                .resideInAnyPackage("ai.onnxruntime..").because("the encoder can be swapped in one place"));
        check(noClasses().that().resideOutsideOfPackages(in("engine.text..", "engine.nn..", "engine.intent..", "engine.user..",
                "engine.recipe.."))
                .should().dependOnClassesThat().resideInAnyPackage("ai.djl..").because(
                        "NDArray never leaves the engine, and the judge is not the judged"));
        check(noClasses().that().resideInAnyPackage(in("engine.intent.kernel..", "engine.intent.tree..", "engine.intent.layout..",
                "engine.intent.evidence..", "engine.measure..")).should().dependOnClassesThat().resideInAnyPackage("ai.djl..")
                .because("trees, maps and measures are plain Java"));
    }

    @Test
    void sqlLivesInStorageOnly() {
        check(noClasses().that().resideOutsideOfPackage(ROOT + "storage..").should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..").because("one room owns the file"));
    }

    @Test
    void javafxLivesInTheScreensOnly() { check(headlessCore(ROOT)); }

    @Test
    void viewModelsKnowNoControl() {
        check(noClasses().that(simpleNameEndingWith("ViewModel")).should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..").because(
                        "a view model is tested without a toolkit"));
    }

    @Test
    void jobsDoNotKnowEachOther() {
        for (String floor : new String[]{"engine", "work", "ui"})
            check(slices().matching(ROOT + floor + ".(intent|user|recipe)..").should().notDependOnEachOther()
                    .because("a job can be removed by deleting its folders"));
        check(noClasses().that().resideInAnyPackage(in("ui..")).and().resideOutsideOfPackage(ROOT + "ui.shell..").should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "ui.shell..").because(
                        "only the shell knows the screens, and no screen knows the shell"));
    }

    @Test
    void threadsHaveOneHome() {
        check(noClasses().that().haveNameNotMatching("org\\.discern\\.ui\\.kit\\.Fx(\\$.*)?").should().callMethod(
                javafx.application.Platform.class, "runLater",
                Runnable.class).because("one place decides what runs on the screen's thread"));
        check(noClasses().that().resideOutsideOfPackages(in("work.job..")).should()
                .callMethodWhere(target("starts a thread", c -> c.getTargetOwner().isAssignableTo(Thread.class)
                        && Set.of("start", "startVirtualThread", "ofVirtual", "ofPlatform").contains(c.getName())))
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors")
                .because("threads are made in work.job alone"));
    }

    @Test
    void theCoreIsRepeatable() { check(repeatable(ROOT)); }

    @Test
    void theSurfaceStaysSmall() {
        check(noClasses().that().resideOutsideOfPackages(in("ui.kit.chart..", "ui.kit.picture..", "ui.stage..")).should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..").because("JFreeChart and PNG need AWT, nothing else does"));
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..").because("one logger: SLF4J"));
        check(noClasses().that().resideOutsideOfPackages(in("app.cli..")).and().haveNameNotMatching(
                "org\\.discern\\.app\\.(SelfTest|Main)(\\$.*)?")
                .should()
                .accessField(System.class, "out").orShould().accessField(System.class, "err").because(
                        "people read the screen or the command line, not the standard streams; Main speaks before either exists (a missing font package)"));
        check(noClasses().should().dependOnClassesThat()
                .haveNameMatching(
                        "java\\.lang\\.reflect\\.(Method|Field|Constructor|Proxy|InvocationHandler)|java\\.io\\.ObjectOutputStream")
                .because("no reflection, no Java serialisation; a reflect.Type only names a generic type for the JSON library"));
    }

    @Test
    void wordsKeepTheirMeaning() {
        check(noClasses().that().areTopLevelClasses().should().haveNameMatching(
                ".*(Manager|Helper|Util|Utils|Impl|Info|Data|Base|Model)$")
                .andShould(notEndWith("ViewModel")).because(
                        "these endings say nothing, and a bare Model would mean three things here"));
        check(classes().that(simpleNameEndingWith("Store")).should().resideInAPackage(ROOT + "storage.."));
        check(classes().that().haveSimpleNameEndingWith("View").or().haveSimpleNameEndingWith("ViewModel").should()
                .resideInAPackage(ROOT + "ui.."));
    }

    @Test
    void algorithmsNameTheirSource() {
        DescribedPredicate<JavaClass> algorithms = simpleNameEndingWith("Network").or(simpleNameEndingWith("Loss")).or(
                simpleNameEndingWith("Trainer"))
                .or(simpleNameEndingWith("Agglomeration")).or(simpleNameEndingWith("UnseenDetector"));
        check(classes().that(algorithms).and().resideInAPackage(ROOT + "engine..").and().arePublic().and().areTopLevelClasses()
                .should()
                .beAnnotatedWith(ROOT + "engine.Paper").because("a reader must find the paper"));
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> marked = HOUSE.stream().filter(c -> c.getSimpleName().equals("package-info") && c.isAnnotatedWith(
                NullMarked.class))
                .map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = HOUSE.stream().filter(c -> !c.getSimpleName().equals("package-info")).map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(marked);
        assertEquals(Set.of(), all, "packages without a @NullMarked package-info");
    }

    /// `x.mul(3f)` lets torch read freed memory in the backward pass: silent wrong gradients.
    @Test
    void scalarsReachTorchThroughOpsOnly() { check(safeScalars(ROOT)); }

    @Test
    void onlyThePinnedDjlIsOnTheClassPath() {
        String jars = Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)).map(p -> Path.of(p)
                .getFileName().toString())
                .filter(n -> n.startsWith("pytorch-engine-") || n.startsWith("api-0.") || n.startsWith("tokenizers-")).sorted()
                .collect(Collectors.joining(" "));
        assertEquals("api-0.35.1.jar pytorch-engine-0.35.1.jar tokenizers-0.35.1.jar", jars,
                "0.36.0 cannot work offline (no JNI library was published)");
    }

    @Test
    void theChecksCanFail() {
        assertTrue(HOUSE.size() > 60, "the import must see the house, it saw " + HOUSE.size());
        String canary = "org.discern.canary.";
        assertTrue(fails(floors(canary)), "rule 1 must catch a domain class that knows the screen");
        assertTrue(fails(headlessCore(canary)), "rule 5 must catch JavaFX in the domain");
        assertTrue(fails(repeatable(canary)), "rule 9 must catch a clock in the engine");
        assertTrue(fails(safeScalars(canary)), "rule 14 must catch NDArray.mul(Number)");
        assertFalse(floors(canary).evaluate(HOUSE).hasViolation(), "and stay silent where there is nothing to catch");
    }

    /// Sizes are habits, not gates: this prints the longest files and fullest packages and fails nothing.
    @Test
    void habitsAreReported() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var sources = files.filter(f -> f.toString().endsWith(".java")).toList();
            var report = new StringBuilder("\nLongest files:\n");
            sources.stream().sorted((a, b) -> Long.compare(lines(b), lines(a))).limit(8)
                    .forEach(f -> report.append("  ").append(lines(f)).append("  ").append(Path.of("src/main/java").relativize(f))
                            .append('\n'));
            report.append("Fullest packages:\n");
            sources.stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting())).entrySet().stream()
                    .sorted((a, b) -> Long.compare(b.getValue(), a.getValue())).limit(5)
                    .forEach(e -> report.append("  ").append(e.getValue()).append("  ").append(Path.of("src/main/java")
                            .relativize(e.getKey())).append('\n'));
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target/habits.txt"), report);
        }
    }

    private static ArchRule floors(String root) {
        return layeredArchitecture().consideringOnlyDependenciesInAnyPackage(root.substring(0, root.length() - 1) + "..")
                .withOptionalLayers(true).layer("domain")
                .definedBy(root + "domain..").layer("engine").definedBy(root + "engine..").layer("storage").definedBy(root
                        + "storage..").layer("work")
                .definedBy(root + "work..").layer("ui").definedBy(root + "ui..").layer("app").definedBy(root + "app..")
                .whereLayer("app")
                .mayNotBeAccessedByAnyLayer().whereLayer("ui").mayOnlyBeAccessedByLayers("app").whereLayer("work")
                .mayOnlyBeAccessedByLayers("ui", "app").whereLayer("engine").mayOnlyBeAccessedByLayers("work", "app").whereLayer(
                        "storage")
                .mayOnlyBeAccessedByLayers("work", "app").because("arrows point down, never up, never sideways");
    }

    private static ArchRule headlessCore(String root) {
        return noClasses().that().resideInAnyPackage(root.substring(0, root.length() - 1) + "..").and().resideOutsideOfPackages(
                root + "ui..", root + "app..").should().dependOnClassesThat()
                .resideInAnyPackage("javafx..").because("the core runs without a screen");
    }

    private static ArchRule repeatable(String root) {
        return noClasses().that().resideInAnyPackage(root + "domain..", root + "engine..").should().dependOnClassesThat(
                resideInAnyPackage("java.time..").and(not(resideInAnyPackage("java.time.format.."))).or(resideInAnyPackage(
                        "java.nio.file.."))
                        .or(DescribedPredicate.describe("are files or unseeded random", c -> Set.of("java.io.File",
                                "java.io.FileInputStream",
                                "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom").contains(c.getName()))))
                .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getenv", String.class).orShould().callMethod(Math.class, "random").orShould()
                .callConstructor(java.util.Random.class).because(
                        "a run can be repeated bit by bit: no clock, no unseeded random, no files, no environment");
    }

    private static ArchRule safeScalars(String root) {
        Set<String> arithmetic = Set.of("add", "addi", "sub", "subi", "mul", "muli", "div", "divi", "pow", "powi", "maximum",
                "minimum", "mod", "modi");
        return noClasses().that().resideInAnyPackage(root + "engine..").and().doNotHaveFullyQualifiedName(root + "engine.nn.Ops")
                .should()
                .callMethodWhere(target("is NDArray arithmetic with a Number", c -> c.getTargetOwner().getName().equals(
                        "ai.djl.ndarray.NDArray")
                        && arithmetic.contains(c.getName()) && c.getTarget().getRawParameterTypes().stream().anyMatch(p -> p
                                .getName().equals("java.lang.Number"))))
                .because("torch keeps a dangling pointer to such a scalar; see engine.nn.Ops");
    }

    private static DescribedPredicate<JavaMethodCall> target(String description,
            java.util.function.Predicate<JavaMethodCall> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static ArchCondition<JavaClass> notEndWith(String ending) {
        return new ArchCondition<>("not end with " + ending) {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                if (!c.getSimpleName().endsWith(ending))
                    events.add(SimpleConditionEvent.satisfied(c, c.getName() + " does not end with " + ending));
                else
                    events.add(SimpleConditionEvent.violated(c, c.getName()));
            }
        };
    }

    private static String[] in(String... packages) { return Stream.of(packages).map(p -> ROOT + p).toArray(String[]::new); }

    private static void check(ArchRule rule) { rule.allowEmptyShould(true).check(HOUSE); }

    private static boolean fails(ArchRule rule) { return rule.allowEmptyShould(true).evaluate(CANARIES).hasViolation(); }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
