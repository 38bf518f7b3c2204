package com.batoncrm.engine.hardening;

import com.batoncrm.engine.Refused;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** Refuses variables that come as an object of a class that the sender names, in whatever format. */
@Component
class NoForeignObjects extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        @SuppressWarnings("rawtypes")
        List<TypedValueSerializer> serializers = configuration.getCustomPreVariableSerializers();
        serializers = serializers == null ? new ArrayList<>() : new ArrayList<>(serializers);
        serializers.add(0, new Refusing());
        configuration.setCustomPreVariableSerializers(serializers);
    }

    private static final class Refusing extends AbstractTypedValueSerializer<ObjectValue> {

        Refusing() {
            super(ValueType.OBJECT);
        }

        @Override
        protected boolean canWriteValue(TypedValue value) {
            return value instanceof ObjectValue object && !object.isDeserialized();
        }

        @Override
        public void writeValue(ObjectValue value, ValueFields fields) {
            throw new Refused("A value is a text, a number, a yes or no, a date or JSON, never an object of a class.");
        }

        @Override
        public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
            throw new UnsupportedOperationException("Nothing is written by this");
        }

        @Override
        public ObjectValue convertToTypedValue(UntypedValueImpl untyped) {
            throw new UnsupportedOperationException("Only values that name their class come here");
        }

        /** Of those that could write a value, the engine takes the first of its default format. */
        @Override
        public String getSerializationDataformat() {
            return "application/json";
        }

        @Override
        public String getName() {
            return "refused";
        }
    }
}
