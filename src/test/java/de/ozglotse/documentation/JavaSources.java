package de.ozglotse.documentation;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the tests want to know of the Java files below a folder, read by the JDK's own parser. */
public final class JavaSources extends TreePathScanner<Void, Void> {

    private final Trees trees;
    private final List<Type> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final Set<String> strings = new HashSet<>();

    private JavaSources(Trees trees) {
        this.trees = trees;
    }

    public static JavaSources below(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    null,
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(ProjectFiles.below(folder, ".java")));
            JavaSources sources = new JavaSources(Trees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                sources.scan(new TreePath(unit), null);
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Type> types() {
        return types;
    }

    List<Method> methods() {
        return methods;
    }

    /** @return calls of methods and constructors that are given text right there */
    public List<Call> calls() {
        return calls;
    }

    /** @return every piece of text in the code */
    Set<String> strings() {
        return strings;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
        if (!type.getSimpleName().isEmpty()) {
            boolean topLevel = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
            types.add(new Type(
                    type.getSimpleName().toString(),
                    fileName(),
                    topLevel,
                    trees.getDocComment(getCurrentPath()) != null));
        }
        return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        methods.add(new Method(fileName() + "#" + method.getName(), lines(method)));
        return super.visitMethod(method, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        String target = call.getMethodSelect().toString();
        addCall(target.substring(target.lastIndexOf('.') + 1), call.getArguments());
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitNewClass(NewClassTree call, Void unused) {
        addCall("new " + call.getIdentifier(), call.getArguments());
        return super.visitNewClass(call, null);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void unused) {
        if (literal.getValue() instanceof String text) {
            strings.add(text);
        }
        return super.visitLiteral(literal, null);
    }

    private void addCall(String target, List<? extends ExpressionTree> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                calls.add(new Call(target, i, text, fileName()));
            }
        }
    }

    private String fileName() {
        return Path.of(getCurrentPath().getCompilationUnit().getSourceFile().toUri())
                .getFileName()
                .toString();
    }

    private long lines(Tree tree) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        long end = trees.getSourcePositions().getEndPosition(unit, tree);
        return unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1;
    }

    /** A class, record, interface, enum or annotation. */
    record Type(String name, String file, boolean topLevel, boolean documented) {}

    /** A method or constructor with its length. */
    record Method(String name, long lines) {}

    /** A call with one of its arguments, which is a piece of text. */
    public record Call(String target, int argument, String text, String file) {}
}
