package dev.hadron.generate;

import dev.hadron.generate.Explanation.Place;
import dev.hadron.model.Attribute;
import dev.hadron.model.Entity;
import dev.hadron.model.EnumType;
import dev.hadron.model.Operation;
import dev.hadron.model.Origin;
import dev.hadron.model.RecordType;
import dev.hadron.model.Relation;
import dev.hadron.model.Resource;
import dev.hadron.model.ServiceModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what in the input a generated file or line speaks of, by the names that occur in it. */
final class InputPlaces {

  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
  private static final int MOST = 8;

  private final ServiceModel model;
  private final String path;

  /**
   * @param path the generated file's path below the project's root
   */
  InputPlaces(ServiceModel model, String path) {
    this.model = model;
    this.path = path;
  }

  /** A name of the generated code and where in the input it comes from. */
  private record Named(String name, Origin origin) {}

  /** What the file as a whole is made from. */
  List<Place> ofFile() {
    String file = path.substring(path.lastIndexOf('/') + 1);
    List<Named> owners = owners();
    return places(owners.stream().filter(named -> file.startsWith(named.name())).toList());
  }

  /** What the line names; else what its file is made from. */
  List<Place> ofLine(String text) {
    Set<String> words = new LinkedHashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
      words.add(property(word.group()));
    }
    List<Place> named =
        places(members().stream().filter(each -> words.contains(each.name())).toList());
    return named.isEmpty() ? ofFile() : named;
  }

  /** Entities, records and enums, those with the longest names first. */
  private List<Named> owners() {
    List<Named> owners = new ArrayList<>();
    for (Entity entity : model.entities()) {
      owners.add(new Named(entity.name(), entity.origin()));
    }
    for (EnumType type : model.enums()) {
      owners.add(new Named(type.name(), type.origin()));
    }
    for (RecordType type : model.records()) {
      owners.add(new Named(type.name(), type.origin()));
    }
    owners.sort((a, b) -> Integer.compare(b.name().length(), a.name().length()));
    return owners;
  }

  /** Attributes, relations, properties and operations of the file's own package. */
  private List<Named> members() {
    List<Named> members = new ArrayList<>();
    for (Entity entity : model.entities()) {
      if (isHere(entity.packageName())) {
        for (Attribute attribute : entity.attributes()) {
          members.add(new Named(attribute.name(), attribute.origin()));
          members.add(new Named(attribute.column().name(), attribute.origin()));
        }
        for (Relation relation : entity.relations()) {
          members.add(new Named(relation.name(), relation.origin()));
        }
      }
    }
    for (RecordType type : model.records()) {
      if (isHere(type.packageName())) {
        for (RecordType.Property property : type.properties()) {
          members.add(new Named(property.name(), property.origin()));
        }
      }
    }
    for (Resource resource : model.resources()) {
      if (isHere(resource.packageName())) {
        for (Operation operation : resource.operations()) {
          members.add(new Named(operation.name(), operation.origin()));
        }
      }
    }
    return members;
  }

  private boolean isHere(String packageName) {
    String root = model.coordinates().basePackage().replace('.', '/');
    return path.contains("/" + root + "/" + packageName + "/");
  }

  private static String property(String word) {
    if (word.length() > 3 && (word.startsWith("get") || word.startsWith("set"))) {
      return word.substring(3, 4).toLowerCase(Locale.ROOT) + word.substring(4);
    }
    return word;
  }

  private static List<Place> places(List<Named> found) {
    return found.stream()
        .map(named -> new Place(named.origin().where(), named.origin().construct()))
        .distinct()
        .limit(MOST)
        .toList();
  }
}
