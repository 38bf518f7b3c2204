package com.batoncrm.engine.deployguard;

import com.batoncrm.engine.deployment.DeployedModels;
import com.batoncrm.engine.deployment.DeployedModels.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xml.sax.SAXException;

/** The models of a deployment, and the ones in force that it leaves as they are. */
final class Models {

    private final List<BpmnFile> processes = new ArrayList<>();
    private final List<DmnFile> tables = new ArrayList<>();
    private final List<FormFile> forms = new ArrayList<>();
    private final DeployedModels deployed;

    Models(DeployedModels deployed) {
        this.deployed = deployed;
    }

    /** Reads what is to be deployed; what cannot be read, or is no model at all, is a finding. */
    static Models read(Map<String, byte[]> resources, DeployedModels deployed, Findings findings) {
        Models models = new Models(deployed);
        resources.forEach((name, content) -> {
            try {
                models.add(name, content, findings);
            } catch (SAXException e) {
                boolean doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
                findings.refuse(Place.of(name), doctype ? "file.doctype" : "file.unreadable", "" + e.getMessage());
            } catch (IOException e) {
                findings.refuse(Place.of(name), "file.unreadable", "" + e.getMessage());
            }
        });
        return models;
    }

    private void add(String name, byte[] content, Findings findings) throws SAXException, IOException {
        if (name.endsWith(".bpmn")) {
            processes.add(BpmnFile.read(name, content));
        } else if (name.endsWith(".dmn")) {
            tables.add(DmnFile.read(name, content));
        } else if (name.endsWith(".form")) {
            forms.add(FormFile.read(name, content));
        } else {
            findings.refuse(Place.of(name), "file.kind");
        }
    }

    List<BpmnFile> processes() {
        return processes;
    }

    List<DmnFile> tables() {
        return tables;
    }

    List<FormFile> forms() {
        return forms;
    }

    Optional<BpmnFile> process(String key) {
        return processes.stream()
                .filter(process -> process.key().equals(key))
                .findFirst()
                .or(() -> inForce(key, Kind.BPMN, BpmnFile::read));
    }

    Optional<DmnFile> table(String key) {
        return tables.stream()
                .filter(table -> table.keys().contains(key))
                .findFirst()
                .or(() -> inForce(key, Kind.DMN, DmnFile::read));
    }

    Optional<FormFile> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst().or(() -> formInForce(id));
    }

    /** The version that the deployment would supersede. */
    Optional<FormFile> formInForce(String id) {
        return inForce(id, Kind.FORM, FormFile::read);
    }

    /** As things will be after the deployment. */
    Stream<BpmnFile> allProcesses() {
        return Stream.concat(
                processes.stream(),
                deployed.keys(Kind.BPMN).stream()
                        .filter(key -> processes.stream()
                                .noneMatch(process -> process.key().equals(key)))
                        .flatMap(key -> inForce(key, Kind.BPMN, BpmnFile::read).stream()));
    }

    private interface Reader<M> {

        M read(String name, byte[] content) throws SAXException, IOException;
    }

    private <M> Optional<M> inForce(String key, Kind kind, Reader<M> reader) {
        return deployed.inForce(key, kind).map(version -> {
            try {
                return reader.read(key + kind.extension(), version.content());
            } catch (SAXException | IOException e) {
                throw new IllegalStateException("The deployed model '" + key + "' cannot be read", e);
            }
        });
    }
}
