package com.batoncrm.engine.formguard;

import com.batoncrm.engine.formguard.Field.Carried;
import com.batoncrm.engine.formguard.Field.Input;
import com.batoncrm.engine.formguard.Field.Rows;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a list before it was submitted; a submitted row continues one of them, and each only once. */
final class EarlierRows {

    private final Rows list;
    private final List<Map<String, @Nullable Object>> left = new LinkedList<>();
    private final int count;

    EarlierRows(Rows list, @Nullable Object before) {
        this.list = list;
        if (before instanceof List<?> rows) {
            for (Object row : rows) {
                left.add(row instanceof Map<?, ?> map ? Submission.named(map) : new LinkedHashMap<>());
            }
            count = rows.size();
        } else {
            count = list.atFirst();
        }
    }

    /** How many rows there were, or the form offers at first. */
    int count() {
        return count;
    }

    /**
     * The earlier row with the same id, or where rows have none the one with the same values in all that cannot be changed;
     * an empty one for a new row; nothing where an id was sent that no row had.
     */
    Optional<Map<String, @Nullable Object>> take(Map<String, @Nullable Object> row, Facts facts) {
        List<Path> ids = sent(row, field -> field instanceof Carried);
        if (!ids.isEmpty()) {
            return takeSame(row, ids);
        }
        Facts rowFacts = new Facts(row, facts, facts.variables());
        List<Path> locked = sent(row, field -> field instanceof Input input && input.isLocked(rowFacts));
        boolean known = list.fields().stream().anyMatch(Carried.class::isInstance);
        return Optional.of(
                known || locked.isEmpty()
                        ? new LinkedHashMap<>()
                        : takeSame(row, locked).orElseGet(LinkedHashMap::new));
    }

    private List<Path> sent(Map<String, @Nullable Object> row, java.util.function.Predicate<Field> kind) {
        return list.fields().stream()
                .filter(kind)
                .map(field -> field.face().path())
                .filter(path -> path.in(row) != null)
                .toList();
    }

    private Optional<Map<String, @Nullable Object>> takeSame(Map<String, @Nullable Object> row, List<Path> paths) {
        Optional<Map<String, @Nullable Object>> found = left.stream()
                .filter(earlier -> paths.stream().allMatch(path -> same(path.in(row), path.in(earlier))))
                .findFirst();
        found.ifPresent(earlier -> left.removeIf(other -> other == earlier));
        return found;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && Plain.comparable(one).equals(Plain.comparable(other));
    }
}
