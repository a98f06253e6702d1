
(function () {
  'use strict';
  var text = document.getElementById('text');
  var gaps = document.getElementById('gaps');
  var shown = document.getElementById('shown');
  var tests = Array.prototype.map.call(document.querySelectorAll('#tests li'), function (item) {
    return item.textContent;
  });
  var groups = Array.prototype.map.call(document.querySelectorAll('.group'), function (element) {
    return {
      element: element,
      name: element.querySelector('thead th').textContent.toLowerCase(),
      rows: Array.prototype.map.call(element.querySelectorAll('tbody tr'), function (row) {
        return { element: row, text: row.cells[0].textContent.toLowerCase() + ' ' + row.cells[1].textContent.toLowerCase() };
      })
    };
  });

  function show() {
    var words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    var count = 0;
    var all = 0;
    groups.forEach(function (group) {
      var visible = 0;
      group.rows.forEach(function (row) {
        var fits = (!gaps.checked || row.element.className === 'g') && words.every(function (word) {
          return group.name.indexOf(word) >= 0 || row.text.indexOf(word) >= 0;
        });
        row.element.hidden = !fits;
        visible += fits ? 1 : 0;
      });
      group.element.hidden = visible === 0;
      count += visible;
      all += group.rows.length;
    });
    shown.textContent = count === all ? all + ' rows' : count + ' of ' + all + ' rows';
  }

  document.addEventListener('pointerover', function (event) {
    var cell = event.target;
    if (cell.tagName === 'TD' && cell.dataset.t && !cell.title) {
      cell.title = tests[Number(cell.dataset.t)];
    }
  });
  document.querySelector('.filter').hidden = false;
  text.addEventListener('input', show);
  gaps.addEventListener('change', show);
  show();
}());
