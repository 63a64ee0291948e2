package dev.hadron.web;

import dev.hadron.plan.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of the file tree: a file, or a folder with what is in it; a folder that holds nothing but
 * one folder is drawn together with it.
 *
 * @param name name to show, with slashes where folders are drawn together
 * @param anchor id of the file's text on the page, or blank for a folder
 * @param children folders first, then files, each in name order
 */
public record TreeNode(String name, String anchor, List<TreeNode> children) {

  /** The rows below the root; {@code anchors} gives each path's id. */
  static List<TreeNode> of(List<GeneratedFile> files, Map<String, String> anchors) {
    Folder root = new Folder();
    for (GeneratedFile file : files) {
      root.put(file.path(), anchors.get(file.path()));
    }
    return root.rows();
  }

  public boolean isFolder() {
    return anchor.isEmpty();
  }

  /** A folder while the tree is being built. */
  private static final class Folder {

    private final Map<String, Folder> folders = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();

    void put(String path, String anchor) {
      int slash = path.indexOf('/');
      if (slash < 0) {
        files.put(path, anchor);
      } else {
        folders
            .computeIfAbsent(path.substring(0, slash), name -> new Folder())
            .put(path.substring(slash + 1), anchor);
      }
    }

    List<TreeNode> rows() {
      List<TreeNode> rows = new ArrayList<>();
      folders.forEach((name, folder) -> rows.add(folder.row(name)));
      files.forEach((name, anchor) -> rows.add(new TreeNode(name, anchor, List.of())));
      return rows;
    }

    private TreeNode row(String name) {
      if (files.isEmpty() && folders.size() == 1) {
        Map.Entry<String, Folder> only = folders.entrySet().iterator().next();
        return only.getValue().row(name + "/" + only.getKey());
      }
      return new TreeNode(name, "", rows());
    }
  }
}
