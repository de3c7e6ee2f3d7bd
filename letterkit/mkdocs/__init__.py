"""Letterkit in MkDocs: fenced blocks whose letters are checked while the site is built.

In `mkdocs.yml`:

    markdown_extensions:
      - pymdownx.superfences:
          custom_fences:
            - name: letter
              class: letter
              validator: !!python/name:letterkit.mkdocs.fences.validate_letter
              format: !!python/name:letterkit.mkdocs.fences.format_letter
"""
