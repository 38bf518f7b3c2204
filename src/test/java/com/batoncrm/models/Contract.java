package com.batoncrm.models;

import com.batoncrm.engine.ProcessVariable;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a contract class declares: the key of its model, its variables, and the ids, messages and codes it uses. */
record Contract(String className, String key, Map<String, ProcessVariable<?>> variables, Set<String> words) {

    private static final String KEY = "KEY";

    static boolean isContract(JavaClass type) {
        return type.getPackageName().matches(".*\\.process(\\..*)?")
                && type.tryGetField(KEY)
                        .filter(field -> field.getRawType().isEquivalentTo(String.class))
                        .isPresent();
    }

    static Contract of(JavaClass type) {
        String key = "";
        Set<String> words = new LinkedHashSet<>();
        for (Field field : type.reflect().getDeclaredFields()) {
            if (field.getType() == String.class && value(field) instanceof String text) {
                if (field.getName().equals(KEY)) {
                    key = text;
                } else {
                    words.add(text);
                }
            }
        }
        return new Contract(type.getSimpleName(), key, variablesOf(type), words);
    }

    static Map<String, ProcessVariable<?>> variablesOf(JavaClass type) {
        Map<String, ProcessVariable<?>> variables = new LinkedHashMap<>();
        for (Field field : type.reflect().getDeclaredFields()) {
            if (ProcessVariable.class.isAssignableFrom(field.getType())
                    && value(field) instanceof ProcessVariable<?> variable) {
                variables.put(variable.name(), variable);
            }
        }
        return variables;
    }

    private static @Nullable Object value(Field field) {
        if (!Modifier.isStatic(field.getModifiers())) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }
}
