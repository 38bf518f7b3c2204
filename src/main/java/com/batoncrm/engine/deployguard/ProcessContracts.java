package com.batoncrm.engine.deployguard;

import com.batoncrm.engine.ProcessVariable;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.stereotype.Component;

/**
 * What Java expects of each process: the classes of the {@code process} packages that declare a {@code KEY}, and their
 * variables, messages and codes. Found by that convention, so that the engine needs to know no feature.
 */
@Component
class ProcessContracts {

    private static final String CLASSES = "classpath*:com/batoncrm/**/process/**/*.class";
    private static final String KEY = "KEY";

    /** {@code feature} is the package of the module that the process belongs to, with a dot behind it. */
    record Contract(String key, String feature, Map<String, ProcessVariable<?>> variables, Set<String> words) {}

    private final Map<String, Contract> byKey = new LinkedHashMap<>();

    ProcessContracts(ResourcePatternResolver resources) throws IOException {
        for (Resource resource : resources.getResources(CLASSES)) {
            MetadataReader found =
                    new SimpleMetadataReaderFactory(resources.getClassLoader()).getMetadataReader(resource);
            contract(found.getClassMetadata().getClassName())
                    .ifPresent(contract -> byKey.put(contract.key(), contract));
        }
    }

    Optional<Contract> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private static Optional<Contract> contract(String className) {
        try {
            Class<?> type = Class.forName(className, false, ProcessContracts.class.getClassLoader());
            Field key = type.getDeclaredField(KEY);
            if (value(key) instanceof String text) {
                return Optional.of(new Contract(text, feature(type), variables(type), words(type)));
            }
        } catch (NoSuchFieldException noContract) {
            return Optional.empty();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return Optional.empty();
    }

    private static String feature(Class<?> type) {
        String name = type.getPackageName();
        return name.substring(0, name.indexOf(".process") + 1);
    }

    private static Map<String, ProcessVariable<?>> variables(Class<?> type) {
        Map<String, ProcessVariable<?>> variables = new LinkedHashMap<>();
        for (Field field : type.getDeclaredFields()) {
            if (value(field) instanceof ProcessVariable<?> variable) {
                variables.put(variable.name(), variable);
            }
        }
        return variables;
    }

    private static Set<String> words(Class<?> type) {
        Set<String> words = new LinkedHashSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (value(field) instanceof String text) {
                words.add(text);
            }
        }
        return words;
    }

    private static @Nullable Object value(Field field) {
        if (!Modifier.isStatic(field.getModifiers())) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
