package org.cartera.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What a reader can hold in his head: no file of ours is longer than a few screens, and no method longer than one. */
class SizesTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 60;

    @Test
    void noFileIsLongerThanFourHundredLines() {
        assertThat(sources())
                .hasSizeGreaterThan(500)
                .allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void noMethodIsLongerThanSixtyLines() throws IOException {
        List<String> methods = methodsLongerThan(LONGEST_METHOD, sources());
        assertThat(methods).isEmpty();
    }

    @Test
    void aMethodIsMeasuredFromItsFirstWordToItsLastBrace() throws IOException {
        Path here = Path.of("src/test/java/org/cartera/walls/SizesTest.java");
        assertThat(methodsLongerThan(4, List.of(here))).anyMatch(method -> method.contains("methodsLongerThan"));
        assertThat(methodsLongerThan(LONGEST_METHOD, List.of(here))).isEmpty();
    }

    /** Of every module, what is delivered. */
    private static List<Path> sources() {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SizesTest::below)
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each as "file: method, lines"; the compiler's own parser finds where a method begins and ends. */
    private static List<String> methodsLongerThan(int most, List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<String> longer = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        long lines = line(unit, positions.getEndPosition(unit, method))
                                - line(unit, positions.getStartPosition(unit, method))
                                + 1;
                        if (lines > most) {
                            longer.add(unit.getSourceFile().getName() + ": " + method.getName() + ", " + lines);
                        }
                        return super.visitMethod(method, nothing);
                    }
                }.scan(unit, null);
            }
        }
        return longer;
    }

    private static long line(CompilationUnitTree unit, long position) {
        return unit.getLineMap().getLineNumber(position);
    }
}
